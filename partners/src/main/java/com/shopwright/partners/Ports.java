package com.shopwright.partners;

import com.shopwright.partners.wire.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A quick look at the ports before anything is loaded, so that a busy one is told at once. */
final class Ports {
    private Ports() {}

    /** @throws CannotStart naming the first port that is taken */
    static void check(Settings settings) {
        for (Partner partner : Partner.values()) {
            int port = settings.portOf(partner);
            if (settings.only().contains(partner) && port != 0) {
                check(settings.host(), port, partner.id());
                if (partner == Partner.MAILBOX) {
                    check(settings.host(), port + 1, "the mailbox's SMTP");
                }
            }
        }
    }

    private static void check(String host, int port, String who) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot open " + host + ":" + port + " for " + who + " (" + e.getMessage()
                            + "): stop the program that uses this port, or choose others with --port-base or --host.",
                    e);
        }
    }
}
