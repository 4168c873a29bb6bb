package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Cells;
import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Condition.Marks;
import com.shopwright.configurator.model.Condition.Member;
import java.util.Arrays;
import java.util.BitSet;

/** The variables that an expression reads, and the expression over an array that holds just their values. */
record Scope(int[] variables) {

    static Scope of(Arithmetic number) {
        var read = new BitSet();
        number.variables(read);
        return new Scope(read.stream().toArray());
    }

    static Scope of(Condition condition) {
        var read = new BitSet();
        condition.variables(read);
        return new Scope(read.stream().toArray());
    }

    Arithmetic placed(Arithmetic number) {
        return new Placing(places()).number(number);
    }

    Condition placed(Condition condition) {
        return new Placing(places()).condition(condition);
    }

    /** With a further variable, whose number is higher, at the end. */
    Scope with(int variable) {
        int[] longer = Arrays.copyOf(variables, variables.length + 1);
        longer[variables.length] = variable;
        return new Scope(longer);
    }

    /** Of the values of all variables, those of these. */
    int[] of(int[] values) {
        int[] own = new int[variables.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[variables[i]];
        }
        return own;
    }

    /** How many combinations of values there are. */
    double combinations(int[] sizes) {
        double product = 1;
        for (int variable : variables) {
            product *= sizes[variable];
        }
        return product;
    }

    private int[] places() {
        int[] places = new int[variables.length == 0 ? 0 : variables[variables.length - 1] + 1];
        for (int i = 0; i < variables.length; i++) {
            places[variables[i]] = i;
        }
        return places;
    }

    private record Placing(int[] places) implements Rewrite {

        @Override
        public Arithmetic number(Arithmetic number) {
            return switch (number) {
                case Column(int variable, long[] numbers, long denominator, Bounds bounds) ->
                    new Column(places[variable], numbers, denominator, bounds);
                case Cells(Grid grid, long[] numbers, long denominator, Bounds bounds) ->
                    new Cells(grid.placed(places), numbers, denominator, bounds);
                default -> number.rewrite(this);
            };
        }

        @Override
        public Condition condition(Condition condition) {
            return switch (condition) {
                case Member(int variable, boolean[] holds) -> new Member(places[variable], holds);
                case Marks(Grid grid, boolean[] holds) -> new Marks(grid.placed(places), holds);
                default -> condition.rewrite(this);
            };
        }
    }
}
