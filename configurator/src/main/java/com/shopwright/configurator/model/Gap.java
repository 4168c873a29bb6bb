package com.shopwright.configurator.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Combinations that a lookup may meet and for which its table has no row. */
record Gap(String table, List<Declared> arguments, Grid grid, BitSet missing) {

    /**
     * A missing combination, as written in the table, that {@code possible} accepts.
     *
     * @param possible told the values of all options; only those of the arguments are meaningful
     */
    Optional<String> example(int options, Predicate<int[]> possible) {
        int[] values = new int[options];
        for (int cell = missing.nextSetBit(0); cell >= 0; cell = missing.nextSetBit(cell + 1)) {
            grid.load(cell, values);
            if (possible.test(values)) {
                return Optional.of(arguments.stream()
                        .map(option -> option.values().value(values[option.variable()]))
                        .collect(Collectors.joining(", ")));
            }
        }
        return Optional.empty();
    }

    boolean covers(BitSet variables) {
        var own = new BitSet();
        grid.variables(own);
        var rest = (BitSet) variables.clone();
        rest.andNot(own);
        return rest.isEmpty();
    }
}
