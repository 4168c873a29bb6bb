package com.shopwright.bench.configurator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts solutions exactly by eliminating variables from sparse tables of counts (bucket elimination, Dechter 1999), once
 * for each value of a variable that takes part in most tables. A second method beside the engine's diagram; it gives up
 * when its tables grow too large.
 */
final class SolutionCounter {

    private static final int MOST_ROWS = 4_000_000;

    /** How many solutions there are for each combination of the variables of its scope. */
    private record Factor(int[] scope, Map<Long, BigInteger> rows) {}

    private static final class GivesUp extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final SmallTables tables;
    private final int[] sizes;
    private final long deadline;

    private SolutionCounter(SmallTables tables, long deadline) {
        this.tables = tables;
        this.sizes = tables.sizeArray();
        this.deadline = deadline;
    }

    /** The number of solutions; empty when it takes more room or time ({@link System#nanoTime} passing {@code deadline}). */
    static Optional<BigInteger> count(Rereading rereading, long deadline) {
        try {
            return Optional.of(new SolutionCounter(new SmallTables(rereading), deadline).count());
        } catch (GivesUp tooLarge) {
            return Optional.empty();
        }
    }

    private BigInteger count() {
        int hub = hub();
        int[] order = order(hub);
        BigInteger sum = BigInteger.ZERO;
        for (int value = 0; value < sizes[hub]; value++) {
            List<SmallTables.Table> possible = consistent(hub, value);
            if (possible.stream().noneMatch(table -> table.rows().length == 0)) {
                List<Factor> factors = new ArrayList<>();
                for (SmallTables.Table table : possible) {
                    factors.add(restricted(table, hub, value));
                }
                sum = sum.add(eliminate(factors, order));
            }
        }
        return sum;
    }

    /** The tables without the rows that some value rules out that another table has no row for. */
    private List<SmallTables.Table> consistent(int hub, int value) {
        List<SmallTables.Table> kept = new ArrayList<>(tables.tables);
        BitSet[] open = new BitSet[sizes.length];
        for (int variable = 0; variable < sizes.length; variable++) {
            open[variable] = new BitSet();
            open[variable].set(0, sizes[variable]);
        }
        open[hub].clear();
        open[hub].set(value);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < kept.size(); i++) {
                int[] scope = kept.get(i).scope();
                int[][] rows = Arrays.stream(kept.get(i).rows())
                        .filter(row -> IntStream.range(0, scope.length).allMatch(at -> open[scope[at]].get(row[at])))
                        .toArray(int[][]::new);
                kept.set(i, new SmallTables.Table(scope, rows));
                for (int at = 0; at < scope.length; at++) {
                    BitSet seen = new BitSet();
                    for (int[] row : rows) {
                        seen.set(row[at]);
                    }
                    changed |= !open[scope[at]].equals(seen);
                    open[scope[at]] = seen;
                }
            }
        }
        return kept;
    }

    /** The variable of most tables. */
    private int hub() {
        int[] degree = new int[sizes.length];
        tables.tables.forEach(table -> Arrays.stream(table.scope()).forEach(variable -> degree[variable]++));
        return IntStream.range(0, sizes.length)
                .reduce((best, variable) -> degree[variable] > degree[best] ? variable : best)
                .orElseThrow();
    }

    private Factor restricted(SmallTables.Table table, int hub, int value) {
        int at = IntStream.range(0, table.scope().length)
                .filter(i -> table.scope()[i] == hub)
                .findFirst()
                .orElse(-1);
        int[] places =
                IntStream.range(0, table.scope().length).filter(i -> i != at).toArray();
        int[] scope = Arrays.stream(places).map(i -> table.scope()[i]).toArray();
        Map<Long, BigInteger> rows = new HashMap<>();
        for (int[] row : table.rows()) {
            if (at < 0 || row[at] == value) {
                rows.put(key(scope, Arrays.stream(places).map(i -> row[i]).toArray()), BigInteger.ONE);
            }
        }
        return new Factor(scope, rows);
    }

    private BigInteger eliminate(List<Factor> factors, int[] order) {
        for (int variable : order) {
            List<Factor> bucket = new ArrayList<>(factors.stream()
                    .filter(factor -> has(factor.scope(), variable))
                    .toList());
            factors.removeAll(bucket);
            bucket.sort(Comparator.comparingInt(factor -> factor.rows().size()));
            Factor product = new Factor(new int[] {variable}, ones(variable));
            for (Factor factor : bucket) {
                product = join(product, factor);
            }
            Factor rest = without(product, variable);
            if (rest.rows().isEmpty()) {
                return BigInteger.ZERO;
            }
            factors.add(rest);
        }
        return factors.stream()
                .map(factor -> factor.rows().getOrDefault(0L, BigInteger.ZERO))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** All variables but the hub: next is always the one whose elimination makes the smallest table, at most. */
    private int[] order(int hub) {
        List<Set<Integer>> neighbours = new ArrayList<>();
        for (int variable = 0; variable < sizes.length; variable++) {
            neighbours.add(new HashSet<>(Set.of(variable)));
        }
        tables.tables.forEach(table -> Arrays.stream(table.scope())
                .forEach(one -> Arrays.stream(table.scope())
                        .filter(other -> one != hub && other != hub)
                        .forEach(neighbours.get(one)::add)));
        Set<Integer> left =
                new TreeSet<>(IntStream.range(0, sizes.length).boxed().toList());
        left.remove(hub);
        int[] order = new int[left.size()];
        for (int i = 0; i < order.length; i++) {
            int next = Collections.min(left, Comparator.comparingDouble(variable -> logSize(neighbours.get(variable))));
            order[i] = next;
            left.remove(next);
            Set<Integer> joined = neighbours.get(next);
            joined.remove(next);
            joined.forEach(variable -> {
                neighbours.get(variable).addAll(joined);
                neighbours.get(variable).remove(next);
            });
        }
        return order;
    }

    private double logSize(Set<Integer> variables) {
        return variables.stream()
                .mapToDouble(variable -> Math.log(sizes[variable]))
                .sum();
    }

    private Map<Long, BigInteger> ones(int variable) {
        Map<Long, BigInteger> rows = new HashMap<>();
        for (int value = 0; value < sizes[variable]; value++) {
            rows.put((long) value, BigInteger.ONE);
        }
        return rows;
    }

    private Factor join(Factor left, Factor right) {
        int[] shared =
                Arrays.stream(right.scope()).filter(v -> has(left.scope(), v)).toArray();
        int[] added =
                Arrays.stream(right.scope()).filter(v -> !has(left.scope(), v)).toArray();
        int[] scope = IntStream.concat(Arrays.stream(left.scope()), Arrays.stream(added))
                .toArray();
        Map<Long, List<Map.Entry<Long, BigInteger>>> index = new HashMap<>();
        for (var row : right.rows().entrySet()) {
            int[] values = values(right.scope(), row.getKey());
            index.computeIfAbsent(project(values, right.scope(), shared), k -> new ArrayList<>())
                    .add(Map.entry(project(values, right.scope(), added), row.getValue()));
        }
        long shift = radix(left.scope());
        Map<Long, BigInteger> rows = new HashMap<>();
        for (var row : left.rows().entrySet()) {
            long match = project(values(left.scope(), row.getKey()), left.scope(), shared);
            for (var other : index.getOrDefault(match, List.of())) {
                rows.put(row.getKey() + shift * other.getKey(), row.getValue().multiply(other.getValue()));
            }
            if (rows.size() > MOST_ROWS || System.nanoTime() > deadline) {
                throw new GivesUp();
            }
        }
        radix(scope);
        return new Factor(scope, rows);
    }

    private Factor without(Factor factor, int variable) {
        int[] scope = Arrays.stream(factor.scope()).filter(v -> v != variable).toArray();
        Map<Long, BigInteger> rows = new HashMap<>();
        factor.rows()
                .forEach((key, count) -> rows.merge(
                        project(values(factor.scope(), key), factor.scope(), scope), count, BigInteger::add));
        return new Factor(scope, rows);
    }

    private long project(int[] values, int[] scope, int[] onto) {
        long key = 0;
        long radix = 1;
        for (int variable : onto) {
            int at = 0;
            while (scope[at] != variable) {
                at++;
            }
            key += radix * values[at];
            radix *= sizes[variable];
        }
        return key;
    }

    private long key(int[] scope, int[] values) {
        return project(values, scope, scope);
    }

    private int[] values(int[] scope, long key) {
        int[] values = new int[scope.length];
        long rest = key;
        for (int i = 0; i < scope.length; i++) {
            values[i] = (int) (rest % sizes[scope[i]]);
            rest /= sizes[scope[i]];
        }
        return values;
    }

    private long radix(int[] scope) {
        long product = 1;
        for (int variable : scope) {
            if (product > Long.MAX_VALUE / sizes[variable]) {
                throw new GivesUp();
            }
            product *= sizes[variable];
        }
        return product;
    }

    private static boolean has(int[] scope, int variable) {
        return Arrays.stream(scope).anyMatch(v -> v == variable);
    }
}
