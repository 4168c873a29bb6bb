package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Condition.Member;
import com.shopwright.configurator.network.Network;
import java.util.Arrays;
import java.util.Optional;

/** Adds auxiliary variables for one rule, and the relations by which the options determine them. */
final class Auxiliaries {

    private final Network.Builder network;
    private final Variables variables;
    private final Limits limits;
    private final RuleDraft rule;

    Auxiliaries(Network.Builder network, Variables variables, Limits limits, RuleDraft rule) {
        this.network = network;
        this.variables = variables;
        this.limits = limits;
        this.rule = rule;
    }

    Condition tabulated(Condition condition) {
        return new Tabulating(variables.sizes()).condition(condition);
    }

    Arithmetic tabulated(Arithmetic number) {
        return new Tabulating(variables.sizes()).number(number);
    }

    /** A yes/no variable that is yes exactly when {@code condition} holds. */
    Member flag(Condition condition) {
        int flag = variables.auxiliary(rule.rule().name(), 2);
        Member yes = new Member(flag, new boolean[] {false, true});
        Scope own = Scope.of(condition);
        if (limits.accepts(own, rule.field())) {
            Scope scope = own.with(flag);
            Condition placed = scope.placed(condition);
            int place = own.variables().length;
            network.where(rule.rule().name(), scope.variables(), values -> placed.at(values) == (values[place] == 1));
        }
        return yes;
    }

    /**
     * A variable for the numerator of {@code number}, whose value is {@code low} for everything below and {@code high} for
     * everything above. Empty if that takes too many combinations or values.
     */
    Optional<Column> number(Arithmetic number, long low, long high) {
        Scope own = Scope.of(number);
        if (!limits.isSmall(own)) {
            return Optional.empty();
        }
        Grid grid = Grid.over(own.variables(), variables.sizes());
        long[] results = new long[grid.size()];
        int[] values = new int[variables.sizes().length];
        for (int cell = 0; cell < results.length; cell++) {
            grid.load(cell, values);
            results[cell] = Math.clamp(number.at(values), low, high);
        }
        long[] distinct = Arrays.stream(results).sorted().distinct().toArray();
        return distinct.length > Network.MAX_SIZE
                ? Optional.empty()
                : Optional.of(defined(own, grid, results, distinct));
    }

    private Column defined(Scope own, Grid grid, long[] results, long[] distinct) {
        int variable = variables.auxiliary(rule.rule().name(), distinct.length);
        Scope scope = own.with(variable);
        int[][] tuples = new int[results.length][];
        int[] values = new int[variables.sizes().length];
        for (int cell = 0; cell < results.length; cell++) {
            grid.load(cell, values);
            values[variable] = Arrays.binarySearch(distinct, results[cell]);
            tuples[cell] = scope.of(values);
        }
        network.allow(rule.rule().name(), scope.variables(), tuples);
        return Column.of(variable, distinct, 1);
    }
}
