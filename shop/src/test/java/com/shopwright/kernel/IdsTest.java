package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final TestClock clock = new TestClock();
    private final Random random = Chance.random();
    private final Ids ids = new TimeOrderedIds(clock, random);

    @Test
    void isVersionSevenWithTheMillisecondInItsFirstSixBytes() {
        for (int i = 0; i < 100; i++) {
            UUID id = ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
            clock.pass(Duration.ofMillis(random.nextLong(1, 10_000)));
        }
    }

    @Test
    void laterIdsSortAfterEarlierOnesEvenWithinAMillisecondAndWhenTheClockIsSetBack() {
        String before = ids.next().toString();
        for (int i = 0; i < 20_000; i++) {
            clock.pass(Duration.ofMillis(random.nextInt(100) == 0 ? random.nextLong(-3, 20) : 0));
            String next = ids.next().toString();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void twoProcessesInTheSameMillisecondMakeDifferentIds() {
        Ids other = new TimeOrderedIds(clock, new Random(random.nextLong()));
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(ids.next());
            made.add(other.next());
        }
        assertThat(made).hasSize(2_000);
    }
}
