package com.shopwright.bench.configurator;

/** What a checker found; adds up. */
final class Findings {

    /** Finished sessions that break a rule, and offered values that nothing completes. */
    int deadEnds;
    /** Values that were withheld although they are possible. */
    int missingValues;

    int wrongPrices;

    /** Finished sessions of which every rule was tested. */
    int sessions;
    /** Clicks of which every value was decided. */
    int clicks;

    int values;
    int prices;
    /** Values and prices on which the checker did not come to an end in time. */
    int undecided;

    /** How long the checker took to decide all values of a click. */
    final Latencies solver = new Latencies();

    @Override
    public String toString() {
        return ("%,d finished sessions keep every rule; %,d clicks with %,d values decided, %,d prices proven, %,d questions"
                        + " given up; %d dead ends, %d missing values, %d wrong prices")
                .formatted(sessions, clicks, values, prices, undecided, deadEnds, missingValues, wrongPrices);
    }
}
