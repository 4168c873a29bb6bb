package com.shopwright.configurator.model;

import java.util.function.LongBinaryOperator;

/**
 * The least and greatest numerator an expression can have, whatever is chosen.
 *
 * <p>Every operation throws {@link ArithmeticException} when a bound leaves the range of a long. An expression whose
 * bounds could be computed therefore never overflows, and is evaluated without checks.
 */
record Bounds(long low, long high) {

    static Bounds of(long[] values) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Bounds(low, high);
    }

    Bounds plus(Bounds other) {
        return new Bounds(Math.addExact(low, other.low), Math.addExact(high, other.high));
    }

    Bounds times(long factor) {
        return times(new Bounds(factor, factor));
    }

    Bounds times(Bounds other) {
        return corners(other, Math::multiplyExact);
    }

    Bounds hull(Bounds other) {
        return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** What {@code operator} makes of both, if it is monotone in each argument: the extremes lie in the corners. */
    Bounds corners(Bounds other, LongBinaryOperator operator) {
        return of(new long[] {
            operator.applyAsLong(low, other.low),
            operator.applyAsLong(low, other.high),
            operator.applyAsLong(high, other.low),
            operator.applyAsLong(high, other.high)
        });
    }

    boolean contains(long value) {
        return low <= value && value <= high;
    }
}
