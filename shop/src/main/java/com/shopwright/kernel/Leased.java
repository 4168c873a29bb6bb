package com.shopwright.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A task under the fence of one worker's lease, and when the worker got it. */
record Leased(UUID task, UUID lease, Moment since) {

    /** One moment by two clocks: the one that never jumps, and the one that others can read. */
    record Moment(long nanos, Instant told) {

        static Moment now(InstantSource clock) {
            return new Moment(System.nanoTime(), clock.instant());
        }
    }
}
