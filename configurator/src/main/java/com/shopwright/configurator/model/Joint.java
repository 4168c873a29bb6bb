package com.shopwright.configurator.model;

import java.util.function.LongBinaryOperator;

/** How two whole numbers become one. The last three divide, and are never given a divisor of 0. */
enum Joint implements LongBinaryOperator {
    SUM {
        @Override
        public long applyAsLong(long left, long right) {
            return left + right;
        }
    },
    LEAST {
        @Override
        public long applyAsLong(long left, long right) {
            return Math.min(left, right);
        }
    },
    GREATEST {
        @Override
        public long applyAsLong(long left, long right) {
            return Math.max(left, right);
        }
    },
    /** The left number without its sign. */
    MAGNITUDE {
        @Override
        public long applyAsLong(long left, long right) {
            return Math.abs(left);
        }
    },
    FLOOR {
        @Override
        public long applyAsLong(long left, long right) {
            return Math.floorDiv(left, right);
        }
    },
    CEIL {
        @Override
        public long applyAsLong(long left, long right) {
            return Math.ceilDiv(left, right);
        }
    },
    /** Half up, away from zero at .5: 2.5 becomes 3 and -2.5 becomes -3. */
    HALF_UP {
        @Override
        public long applyAsLong(long left, long right) {
            long quotient = left / right;
            long rest = Math.abs(left % right);
            if (rest < Math.abs(right) - rest) {
                return quotient;
            }
            return (left < 0) == (right < 0) ? quotient + 1 : quotient - 1;
        }
    }
}
