package com.shopwright.bench.configurator;

/**
 * Latencies of warm clicks in microseconds, and what checking them found.
 *
 * @param clickP50 all possible values of every option
 * @param priceP50 the cheapest price of every value of every option
 * @param deadEnds sessions that could not be finished, broke a rule, or were offered what nothing completes
 * @param checked clicks of which every value was decided by the checker
 */
public record Measured(
        double clickP50,
        double clickP95,
        double clickP99,
        double priceP50,
        double priceP99,
        int sessions,
        int deadEnds,
        int missingValues,
        int wrongPrices,
        int checked) {

    static Measured of(Walks walks, Findings findings) {
        return new Measured(
                walks.clicks.micros(0.5),
                walks.clicks.micros(0.95),
                walks.clicks.micros(0.99),
                walks.prices.micros(0.5),
                walks.prices.micros(0.99),
                walks.finished.size() + walks.deadEnds,
                walks.deadEnds + findings.deadEnds,
                findings.missingValues,
                findings.wrongPrices,
                findings.clicks);
    }
}
