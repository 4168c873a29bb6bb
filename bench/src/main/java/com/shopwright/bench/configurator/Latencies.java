package com.shopwright.bench.configurator;

import java.util.Arrays;

/** How long each of many calls took, in nanoseconds. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long nanosTaken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = nanosTaken;
    }

    int count() {
        return count;
    }

    /** The smallest time that the share {@code quantile} of the calls did not exceed, in microseconds; NaN without calls. */
    double micros(double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(quantile * count);
        return sorted[Math.max(0, rank - 1)] / 1e3;
    }
}
