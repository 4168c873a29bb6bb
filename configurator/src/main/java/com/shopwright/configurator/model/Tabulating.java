package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Cells;
import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Arithmetic.Product;
import com.shopwright.configurator.model.Arithmetic.Scaled;
import com.shopwright.configurator.model.Condition.Fixed;
import com.shopwright.configurator.model.Condition.Marks;
import com.shopwright.configurator.model.Condition.Member;
import java.util.Arrays;

/**
 * Replaces every part of an expression that has few combinations by a table of its results: faster, and it shows which
 * variables make no difference, so that they leave the scope.
 */
record Tabulating(int[] sizes) implements Rewrite {

    private static final int MAX_CELLS = 16_384;

    @Override
    public Arithmetic number(Arithmetic number) {
        int[] variables = Scope.of(number).variables();
        if (new Scope(variables).combinations(sizes) > MAX_CELLS) {
            return joined(number.rewrite(this));
        }
        long[] results = new long[Grid.over(variables, sizes).size()];
        fill(variables, (cell, values) -> results[cell] = number.at(values));
        int[] needed = Differences.of(variables, sizes, (a, b) -> results[a] == results[b]);
        return needed.length == variables.length
                ? table(variables, results, number.denominator())
                : shrunk(number, needed);
    }

    private static Arithmetic joined(Arithmetic number) {
        return switch (number) {
            case Product product -> Factors.of(product).orElse(product);
            case Scaled scaled -> Factors.of(scaled).orElse(scaled);
            default -> number;
        };
    }

    private Arithmetic shrunk(Arithmetic number, int[] variables) {
        long[] results = new long[Grid.over(variables, sizes).size()];
        fill(variables, (cell, values) -> results[cell] = number.at(values));
        return table(variables, results, number.denominator());
    }

    private Arithmetic table(int[] variables, long[] results, long denominator) {
        return switch (variables.length) {
            case 0 -> new Constant(results[0], denominator);
            case 1 -> Column.of(variables[0], results, denominator);
            default -> Cells.of(Grid.over(variables, sizes), results, denominator);
        };
    }

    @Override
    public Condition condition(Condition condition) {
        int[] variables = Scope.of(condition).variables();
        if (new Scope(variables).combinations(sizes) > MAX_CELLS) {
            return condition.rewrite(this);
        }
        boolean[] results = marks(condition, variables);
        int[] needed = Differences.of(variables, sizes, (a, b) -> results[a] == results[b]);
        return table(needed, needed.length == variables.length ? results : marks(condition, needed));
    }

    private boolean[] marks(Condition condition, int[] variables) {
        boolean[] results = new boolean[Grid.over(variables, sizes).size()];
        fill(variables, (cell, values) -> results[cell] = condition.at(values));
        return results;
    }

    private Condition table(int[] variables, boolean[] results) {
        return switch (variables.length) {
            case 0 -> new Fixed(results[0]);
            case 1 -> new Member(variables[0], results);
            default -> new Marks(Grid.over(variables, sizes), results);
        };
    }

    private void fill(int[] variables, Filling filling) {
        Grid grid = Grid.over(variables, sizes);
        int[] values = new int[sizes.length];
        for (int cell = 0; cell < grid.size(); cell++) {
            grid.load(cell, values);
            filling.fill(cell, values);
        }
    }

    private interface Filling {
        void fill(int cell, int[] values);
    }

    /** Which variables of a table make a difference. */
    private static final class Differences {

        interface Equality {
            boolean same(int cell, int other);
        }

        static int[] of(int[] variables, int[] sizes, Equality equality) {
            return Arrays.stream(variables)
                    .filter(variable -> matters(variable, variables, sizes, equality))
                    .toArray();
        }

        private static boolean matters(int variable, int[] variables, int[] sizes, Equality equality) {
            Grid grid = Grid.over(variables, sizes);
            int[] values = new int[sizes.length];
            for (int cell = 0; cell < grid.size(); cell++) {
                grid.load(cell, values);
                values[variable] = 0;
                if (!equality.same(cell, grid.cell(values))) {
                    return true;
                }
            }
            return false;
        }
    }
}
