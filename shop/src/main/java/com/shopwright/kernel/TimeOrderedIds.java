package com.shopwright.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDv7 as in RFC 9562 §5.7: 48 bits of milliseconds, then 74 random bits. */
final class TimeOrderedIds implements Ids {

    private final InstantSource clock;
    private final RandomGenerator random;

    TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextLong() & 0x0fff;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
