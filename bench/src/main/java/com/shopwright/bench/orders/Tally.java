package com.shopwright.bench.orders;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What became of a crowd's wishes.
 *
 * @param acknowledged the carts that the shop said it has taken
 * @param refused how many were told "not now" (503) or "sold out" (409)
 * @param wrong what nobody should ever be answered, in the server's words; the first few
 * @param seconds from the first to the last
 * @param nanos how long each acknowledged one took
 */
record Tally(List<UUID> acknowledged, long busy, long refused, List<String> wrong, double seconds, long[] nanos) {

    double perSecond() {
        return acknowledged.size() / seconds;
    }

    double millis(double share) {
        return percentile(nanos, share) / 1e6;
    }

    static double percentile(long[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    static double median(Collection<Double> values) {
        double[] sorted = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
