package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A group below a feature: if the parent is chosen, from {@code min} to {@code max} of the children are, else none.
 *
 * @param max {@link Integer#MAX_VALUE} stands for all of them
 * @param all whether each child is mandatory
 */
record UvlGroup(int parent, List<Integer> children, int min, int max, boolean all, int line) {

    /** No group: the place of a feature. */
    static final UvlGroup NONE = new UvlGroup(-1, List.of(), 0, 0, false, 0);

    private static final Pattern CARDINALITY =
            Pattern.compile("\\[\\s*(\\d{1,6})\\s*(?:\\.\\.\\s*(\\d{1,6}|\\*)\\s*)?]");
    private static final int MOST_ROWS = 20_000;

    static UvlGroup of(String text, int parent, int line) throws Unreadable {
        Matcher cardinality = CARDINALITY.matcher(text);
        if (cardinality.matches()) {
            int min = Integer.parseInt(cardinality.group(1));
            String upper = cardinality.group(2) == null ? cardinality.group(1) : cardinality.group(2);
            int max = upper.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(upper);
            return new UvlGroup(parent, new ArrayList<>(), min, max, false, line);
        }
        return switch (text) {
            case "mandatory" -> new UvlGroup(parent, new ArrayList<>(), 0, Integer.MAX_VALUE, true, line);
            case "optional" -> new UvlGroup(parent, new ArrayList<>(), 0, Integer.MAX_VALUE, false, line);
            case "or" -> new UvlGroup(parent, new ArrayList<>(), 1, Integer.MAX_VALUE, false, line);
            case "alternative" -> new UvlGroup(parent, new ArrayList<>(), 1, 1, false, line);
            default ->
                throw new Unreadable(
                        line,
                        "'" + text + "' is no group.",
                        "Below a feature write mandatory, optional, or, alternative or [n..m].");
        };
    }

    void add(Network.Builder network) throws Unreadable {
        if (children.isEmpty() || min > children.size()) {
            throw new Unreadable(
                    line,
                    "The group has %d features, of which %d are wanted.".formatted(children.size(), min),
                    "Indent at least as many features below it.");
        }
        String rule = "group, line " + line;
        for (int child : children) {
            network.forbid(rule, new int[] {parent, child}, new int[][] {all ? new int[] {1, 0} : new int[] {0, 1}});
            if (all) {
                network.forbid(rule, new int[] {parent, child}, new int[][] {{0, 1}});
            }
        }
        if (max >= children.size() && min == 1) {
            TreeSet<Integer> clause =
                    new TreeSet<>(children.stream().map(child -> child + 1).toList());
            clause.add(-(parent + 1));
            UvlImporter.forbid(rule, clause, network);
        } else if (max < children.size() || min > 1) {
            network.allow(rule, scope(), rows());
        }
    }

    private int[] scope() {
        return IntStream.concat(IntStream.of(parent), children.stream().mapToInt(child -> child))
                .toArray();
    }

    /** Few rows for the usual cases: an alternative of n features has n + 1. */
    private int[][] rows() throws Unreadable {
        List<int[]> rows = new ArrayList<>();
        rows.add(new int[children.size() + 1]);
        int[] row = new int[children.size() + 1];
        row[0] = 1;
        choose(1, 0, row, rows);
        return rows.toArray(int[][]::new);
    }

    private void choose(int next, int chosen, int[] row, List<int[]> rows) throws Unreadable {
        if (rows.size() > MOST_ROWS) {
            throw new Unreadable(
                    line, "The group allows more than " + MOST_ROWS + " selections.", "Give it fewer features.");
        }
        if (next == row.length) {
            if (chosen >= min) {
                rows.add(row.clone());
            }
            return;
        }
        choose(next + 1, chosen, row, rows);
        if (chosen < max) {
            row[next] = 1;
            choose(next + 1, chosen + 1, row, rows);
            row[next] = 0;
        }
    }
}
