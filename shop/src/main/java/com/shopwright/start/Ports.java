package com.shopwright.start;

import com.shopwright.database.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Asks for the ports before anything else does. */
final class Ports {
    private Ports() {}

    static void refuseBusy(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(host), port));
        } catch (BindException e) {
            throw unusable(host, port, e);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " cannot be opened: " + e.getMessage() + ".", "Choose another --port.");
        }
    }

    private static CannotStart unusable(String host, int port, BindException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("in use")) {
            return new CannotStart(
                    "Port " + port + " is already in use.", "Stop the program that uses it, or choose another --port.");
        }
        if (reason.contains("ermission")) {
            return new CannotStart("Port " + port + " may not be opened by this user.", "Choose a --port above 1023.");
        }
        return new CannotStart(
                "This machine has no address " + host + ".", "Give --host one of its own, or 0.0.0.0 for all of them.");
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException _) {
            throw new CannotStart(
                    "The host " + host + " is unknown.", "Give --host an address of this machine, or 0.0.0.0 for all.");
        }
    }
}
