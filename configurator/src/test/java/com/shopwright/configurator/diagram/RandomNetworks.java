package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.Network.Need;
import com.shopwright.configurator.network.Network.Relation;
import com.shopwright.configurator.network.Network.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Small networks of every kind of relation and term, and their full assignments one by one. */
final class RandomNetworks {

    private RandomNetworks() {}

    /** Five to eight variables with two to five values. */
    static Network small(SplittableRandom random) {
        var builder = Network.builder();
        int n = 5 + random.nextInt(4);
        for (int v = 0; v < n; v++) {
            builder.variable("v" + v, 1 + random.nextInt(5));
        }
        return furnish(builder, n, random);
    }

    /** Two variables large enough for rows of cells and fans, and two small ones. */
    static Network sized(SplittableRandom random) {
        var builder = Network.builder();
        builder.variable("width", 49 + random.nextInt(30));
        builder.variable("depth", 48 + random.nextInt(20));
        builder.variable("frame", 2 + random.nextInt(3));
        builder.variable("height", 6 + random.nextInt(4));
        int limit = 600 + random.nextInt(1_500);
        if (random.nextBoolean()) {
            builder.where("area", new int[] {0, 1}, v -> v[0] * v[1] <= limit);
        }
        if (random.nextBoolean()) {
            builder.where("tall", new int[] {1, 3}, v -> v[1] >= 3 * v[0] / 8);
        }
        int rate = random.nextInt(-3, 9);
        builder.term(Measure.PRICE, "by area", new int[] {0, 1}, v -> (long) rate * v[0] * v[1] / 7);
        if (random.nextBoolean()) {
            builder.term(
                    Measure.PRICE, "by volume", new int[] {0, 1, 3}, v -> (30L + v[0]) * (20 + v[1]) * (v[2] - 2) / 9);
        }
        int salt = random.nextInt(1_000);
        builder.term(Measure.PRICE, "depth and height", new int[] {1, 3}, v -> (v[0] * 31 + v[1] * 7 + salt) % 97);
        builder.term(Measure.PRICE, "width and frame", new int[] {0, 2}, v -> (v[0] * 13 + v[1] * 57 + salt) % 89);
        builder.need("SHEET", new int[] {0, 1}, v -> (v[0] * v[1] + 99L) / 100);
        builder.need("FOOT", new int[] {3}, v -> v[0] / 2);
        builder.term(Measure.DAYS, "days", new int[] {2, 3}, v -> v[0] + v[1] / 3);
        return furnish(builder, 4, random);
    }

    private static Network furnish(Network.Builder builder, int n, SplittableRandom random) {
        int relations = random.nextInt(n + 2);
        for (int r = 0; r < relations; r++) {
            int[] scope = scope(n, 1 + random.nextInt(3), random);
            int salt = random.nextInt();
            int share = 5 + random.nextInt(5);
            builder.where("rule" + r, scope, values -> chance(salt, values, 10) < share);
        }
        for (int t = 0; t < 3; t++) {
            int[] scope = scope(n, 1 + random.nextInt(2), random);
            int salt = random.nextInt();
            builder.term(Measure.PRICE, "price" + t, scope, values -> chance(salt, values, 2_000) - 500);
            builder.term(Measure.DAYS, "days" + t, scope, values -> chance(salt + 1, values, 4));
            int item = random.nextInt(3);
            builder.need("ITEM-" + item, scope, values -> Math.max(0, chance(salt + 2, values, 6) - 2));
        }
        builder.term(Measure.PRICE, "base", new int[0], values -> 100);
        builder.need("BASE", new int[0], values -> 2);
        return tables(builder, n, random).build();
    }

    private static Network.Builder tables(Network.Builder builder, int n, SplittableRandom random) {
        if (n > 4) {
            int[] scope = scope(n, 2, random);
            builder.allow("table", scope, new int[][] {{0, 0}, {0, 0}});
            if (random.nextInt(4) > 0) {
                // Mostly taken out again by a table that allows all: one value each is a poor network.
                return scrap(n, random);
            }
        }
        return builder;
    }

    private static Network.Builder scrap(int n, SplittableRandom random) {
        var builder = Network.builder();
        for (int v = 0; v < n; v++) {
            builder.variable("v" + v, 2 + random.nextInt(3));
        }
        int[] scope = scope(n, 3, random);
        List<int[]> tuples = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            tuples.add(new int[] {random.nextInt(2), random.nextInt(2), random.nextInt(2)});
        }
        builder.allow("allowed", scope, tuples.toArray(int[][]::new));
        builder.forbid("forbidden", scope(n, 2, random), new int[][] {{0, 1}, {1, 1}});
        int salt = random.nextInt();
        builder.term(Measure.PRICE, "price", scope(n, 3, random), values -> chance(salt, values, 900));
        builder.need("ITEM-0", scope(n, 1, random), values -> chance(salt, values, 3));
        return builder;
    }

    private static int[] scope(int n, int size, SplittableRandom random) {
        List<Integer> left = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            left.add(v);
        }
        int[] scope = new int[size];
        for (int i = 0; i < size; i++) {
            scope[i] = left.remove(random.nextInt(left.size()));
        }
        return scope;
    }

    private static int chance(int salt, int[] values, int bound) {
        long seed = salt;
        for (int value : values) {
            seed = seed * 31 + value;
        }
        return new SplittableRandom(seed).nextInt(bound);
    }

    /** Calls {@code visitor} with every full assignment that satisfies all relations and the selection. */
    static void solutions(Network network, int[] selection, Consumer<int[]> visitor) {
        int n = network.variables().size();
        int[] values = new int[n];
        visit(network, selection, values, 0, visitor);
    }

    private static void visit(Network network, int[] selection, int[] values, int at, Consumer<int[]> visitor) {
        if (at == values.length) {
            if (network.relations().stream().allMatch(relation -> holds(relation, values))) {
                visitor.accept(values);
            }
            return;
        }
        for (int value = 0; value < network.variables().get(at).size(); value++) {
            if (selection[at] == Diagram.OPEN || selection[at] == value) {
                values[at] = value;
                visit(network, selection, values, at + 1, visitor);
            }
        }
    }

    private static boolean holds(Relation relation, int[] values) {
        return relation.holds(read(relation.scope(), values));
    }

    static long sum(Network network, Measure measure, int[] values) {
        return network.terms().stream()
                .filter(term -> term.measure() == measure)
                .mapToLong((Term term) -> term.amount().of(read(term.scope(), values)))
                .sum();
    }

    /** The latest day among the needs, each looked at alone where it is counted: by scope. */
    static long quantity(Need need, int[] values) {
        return need.quantity().of(read(need.scope(), values));
    }

    private static int[] read(int[] scope, int[] values) {
        int[] of = new int[scope.length];
        for (int i = 0; i < scope.length; i++) {
            of[i] = values[scope[i]];
        }
        return of;
    }
}
