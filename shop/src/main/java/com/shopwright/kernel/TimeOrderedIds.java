package com.shopwright.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDv7 as in RFC 9562 §5.7: 48 bits of milliseconds, then a 12-bit counter that keeps the ids of one process in order
 * within a millisecond (§6.2, method 1; when it overflows it borrows from the next one), then 62 random bits.
 */
final class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long stamp = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = stamp >>> COUNTER_BITS << 16 | 0x7000 | stamp & 0x0fff;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
