package com.shopwright.start;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The name under which a browser reaches what was bound to a host. */
final class PublicHost {
    private PublicHost() {}

    /**
     * Loopback is called localhost, which browsers trust with Secure cookies; all addresses are called by the first that
     * other machines can use.
     */
    static String of(String host) {
        return switch (host) {
            case "127.0.0.1", "::1", "localhost" -> "localhost";
            case "0.0.0.0", "::" -> ownAddress();
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    private static String ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(PublicHost::reachesOthers)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .map(address -> address.getHostAddress())
                    .findFirst()
                    .orElse("localhost");
        } catch (SocketException _) {
            return "localhost";
        }
    }

    private static boolean reachesOthers(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }
}
