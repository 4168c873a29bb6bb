package com.shopwright.configurator.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be compiled: a relation or term is worked out for every combination of its variables. */
final class Limits {

    /** Of one relation or term. */
    private static final double MAX_COMBINATIONS = 32_000_000;

    private static final int LARGE = 50;
    private static final int MAX_LARGE = 3;

    private static final String MOST = "At most %,.0f are possible, and %d options with more than %d values."
            .formatted(MAX_COMBINATIONS, MAX_LARGE, LARGE);

    private final Variables variables;
    private final double small;

    /**
     * @param small up to how many combinations a relation is left as it is
     */
    Limits(Variables variables, double small) {
        this.variables = variables;
        this.small = small;
    }

    /** Whether it is not worth splitting. */
    boolean isSmall(Scope scope) {
        return combinations(scope) <= small && large(scope) <= MAX_LARGE;
    }

    double combinations(Scope scope) {
        return scope.combinations(variables.sizes());
    }

    private boolean fits(Scope scope) {
        return scope.combinations(variables.sizes()) <= MAX_COMBINATIONS && large(scope) <= MAX_LARGE;
    }

    /** Whether it fits; else a fault. */
    boolean accepts(Scope scope, Field field) {
        if (!fits(scope)) {
            String coupled = Arrays.stream(scope.variables())
                    .mapToObj(v -> variables.name(v) + " (" + variables.sizes()[v] + " values)")
                    .collect(Collectors.joining(", "));
            field.fault(
                    "This couples too much to be worked out in advance: " + coupled + " make "
                            + "%,.0f combinations. ".formatted(combinations(scope)) + MOST,
                    "Give the numbers a coarser step, split it into lines or rules with fewer options, or use a table"
                            + " of price bands.");
            return false;
        }
        return true;
    }

    private long large(Scope scope) {
        return Arrays.stream(scope.variables())
                .filter(v -> variables.sizes()[v] > LARGE)
                .count();
    }
}
