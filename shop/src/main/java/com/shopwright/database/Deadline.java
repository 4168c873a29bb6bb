package com.shopwright.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that only can be asked for, not for ever. */
record Deadline(long nanoTime) {
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** True as soon as the condition holds, false when the time is over or the thread was interrupted. */
    boolean reached(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (nanoTime - System.nanoTime() <= 0 || Thread.currentThread().isInterrupted()) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }
}
