package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network.Amount;
import com.shopwright.configurator.network.Network.Variable;
import java.util.Arrays;
import java.util.List;

/** An amount that is worked out once per combination of its variables, where these are few enough to be kept. */
final class Tabulated {

    private static final int KEPT = 1 << 18;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final int[] scope;
    private final int[] sizes;
    private final Amount amount;
    private final long[] known;
    private final int[] values;

    Tabulated(int[] scope, Amount amount, List<Variable> variables) {
        this.scope = scope;
        this.amount = amount;
        this.sizes = Arrays.stream(scope).map(v -> variables.get(v).size()).toArray();
        this.values = new int[scope.length];
        double combinations = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
        this.known = new long[combinations <= KEPT ? (int) combinations : 0];
        Arrays.fill(known, UNKNOWN);
    }

    /** The amount for what is assigned, by variable. */
    long of(int[] assigned) {
        int at = 0;
        for (int i = 0; i < scope.length; i++) {
            values[i] = assigned[scope[i]];
            at = at * sizes[i] + values[i];
        }
        if (known.length == 0) {
            return amount.of(values);
        }
        if (known[at] == UNKNOWN) {
            known[at] = amount.of(values);
        }
        return known[at];
    }
}
