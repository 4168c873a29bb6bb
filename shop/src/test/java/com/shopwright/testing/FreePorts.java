package com.shopwright.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that a test may open. They lie below the range from which systems give connections their own end, so that no
 * connection of another test takes one between being found and being opened.
 */
public final class FreePorts {
    private FreePorts() {}

    /** One port. */
    public static int one() {
        return row(1);
    }

    /** The first of so many ports in a row. */
    public static int row(int length) {
        for (int tries = 0; tries < 100; tries++) {
            int first = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            if (IntStream.range(first, first + length).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("found no " + length + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
