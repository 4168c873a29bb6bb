package com.shopwright.configurator.diagram;

import java.util.Arrays;

/** Extra costs for single values, on top of prices: how much one does not want them. Not thread-safe while it is built. */
public final class Penalties {

    static final Penalties NONE = new Penalties(0);

    private static final long[] FREE = {};

    private final long[][] cost;

    public Penalties(int variables) {
        cost = new long[variables][];
        Arrays.fill(cost, FREE);
    }

    /** Charges each value of {@code variable} with the entry of {@code costs} at its index. */
    public Penalties charge(int variable, long[] costs) {
        cost[variable] = costs.clone();
        return this;
    }

    /** The costs of a variable's values; empty when it has none. */
    long[] of(int variable) {
        return cost.length == 0 ? FREE : cost[variable];
    }
}
