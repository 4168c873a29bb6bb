package com.shopwright.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a test may have this process die as by kill -9: at every step of an order before and after its commit, around every call of a
 * partner, and between a task's effect and its end. Off unless the JVM was started with {@code -Dshopwright.crash-at=NAME}; read
 * once, so that it costs nothing else.
 */
public final class CrashPoint {

    private static final Logger LOG = LoggerFactory.getLogger(CrashPoint.class);
    private static final int KILLED = 137;
    private static final String WANTED = System.getProperty("shopwright.crash-at", "");
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger("shopwright.crash-after", 0));

    private CrashPoint() {}

    /** Whether names need to be put together at all. */
    public static boolean isArmed() {
        return !WANTED.isEmpty();
    }

    /** @param name {@code in:STEP}, {@code after:STEP}, {@code before-call:LINK}, {@code after-call:LINK}, {@code done:KIND} */
    public static void at(String name) {
        if (isArmed() && name.equals(WANTED) && LEFT.getAndDecrement() <= 0) {
            LOG.warn("dying at {}", name);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
