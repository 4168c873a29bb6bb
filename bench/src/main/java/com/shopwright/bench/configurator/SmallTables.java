package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Rules as tables for {@link SolutionCounter}. Wide rules are cut into tables over three variables with gates and running
 * sums between them: these follow from the items, so that the number of solutions stays what it is.
 */
final class SmallTables {

    /** A table over variables, of the combinations that are allowed. */
    record Table(int[] scope, int[][] rows) {}

    @FunctionalInterface
    interface Pair {

        boolean holds(int left, int right);
    }

    final List<Integer> sizes = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();

    SmallTables(Rereading rereading) {
        rereading.items().forEach(item -> sizes.add(item.values().size()));
        rereading.rules().forEach(rule -> rule.tabulate(this));
    }

    void add(int[] scope, Set<List<Integer>> rows) {
        int[][] array = rows.stream()
                .map(row -> row.stream().mapToInt(value -> value).toArray())
                .toArray(int[][]::new);
        tables.add(new Table(scope.clone(), array));
    }

    void fix(int variable, int value) {
        tables.add(new Table(new int[] {variable}, new int[][] {{value}}));
    }

    void relate(int left, int right, Pair pair) {
        List<int[]> rows = new ArrayList<>();
        for (int l = 0; l < sizes.get(left); l++) {
            for (int r = 0; r < sizes.get(right); r++) {
                if (pair.holds(l, r)) {
                    rows.add(new int[] {l, r});
                }
            }
        }
        tables.add(new Table(new int[] {left, right}, rows.toArray(int[][]::new)));
    }

    int not(int variable) {
        int gate = variable(2);
        relate(variable, gate, (value, opposite) -> value != opposite);
        return gate;
    }

    int any(int... variables) {
        int gate = variables[0];
        for (int i = 1; i < variables.length; i++) {
            gate = gate(gate, variables[i], 2, Math::max);
        }
        return gate;
    }

    int same(int left, int right) {
        return gate(left, right, 2, (l, r) -> l == r ? 1 : 0);
    }

    /** The sum, or {@code most} when it is more. */
    int sum(int left, int right, int most) {
        int largest = Math.min(most, sizes.get(left) + sizes.get(right) - 2);
        return gate(left, right, largest + 1, (l, r) -> Math.min(largest, l + r));
    }

    private int gate(int left, int right, int size, java.util.function.IntBinaryOperator operator) {
        int gate = variable(size);
        if (left == right) {
            relate(left, gate, (value, result) -> operator.applyAsInt(value, value) == result);
            return gate;
        }
        List<int[]> rows = new ArrayList<>();
        for (int l = 0; l < sizes.get(left); l++) {
            for (int r = 0; r < sizes.get(right); r++) {
                rows.add(new int[] {l, r, operator.applyAsInt(l, r)});
            }
        }
        tables.add(new Table(new int[] {left, right, gate}, rows.toArray(int[][]::new)));
        return gate;
    }

    private int variable(int size) {
        sizes.add(size);
        return sizes.size() - 1;
    }

    /** Every combination over a scope. */
    List<List<Integer>> combinations(int[] scope) {
        List<List<Integer>> all = List.of(List.of());
        for (int variable : scope) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> row : all) {
                for (int value = 0; value < sizes.get(variable); value++) {
                    List<Integer> next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    int[] sizeArray() {
        return sizes.stream().mapToInt(size -> size).toArray();
    }

    @Override
    public String toString() {
        return sizes.size() + " variables, "
                + tables.stream().map(table -> Arrays.toString(table.scope())).toList();
    }
}
