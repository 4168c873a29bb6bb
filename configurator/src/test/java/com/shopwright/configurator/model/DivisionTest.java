package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.model.Arithmetic.Column;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final long MOST = 1L << 50;

    @Test
    void dividesByTheReciprocalAsByDividing() {
        var random = new Random(SEED);
        for (int i = 0; i < 300_000; i++) {
            long divisor = 1 + (random.nextLong() >>> 14 + random.nextInt(49));
            long multiple = divisor * (random.nextLong(2 * (MOST / divisor) + 1) - MOST / divisor);
            long dividend = switch (random.nextInt(4)) {
                case 0 -> multiple;
                case 1 -> multiple + divisor / 2;
                case 2 -> multiple - 1;
                default -> random.nextLong(2 * MOST) - MOST;
            };
            dividend = Math.clamp(dividend, -MOST, MOST);
            agree(dividend, divisor);
        }
    }

    @Test
    void leavesToDividingWhatTheReciprocalIsTooCoarseFor() {
        for (long dividend : new long[] {Long.MAX_VALUE, Long.MIN_VALUE + 1, MOST + 1, -MOST - 1}) {
            assertThat(Division.suits(new Bounds(dividend, dividend), 7)).isFalse();
            agree(dividend, 7);
        }
        assertThat(Division.suits(new Bounds(-MOST, MOST), -7)).isFalse();
        agree(100, -7);
    }

    private static void agree(long dividend, long divisor) {
        for (Joint joint : new Joint[] {Joint.FLOOR, Joint.CEIL, Joint.HALF_UP}) {
            var column = Column.of(0, new long[] {dividend}, 1);
            assertThat(Calculation.quotient(joint, column, Calculation.constant(divisor))
                            .at(new int[] {0}))
                    .as("seed %d: %s of %d / %d", SEED, joint, dividend, divisor)
                    .isEqualTo(joint.applyAsLong(dividend, divisor));
        }
    }
}
