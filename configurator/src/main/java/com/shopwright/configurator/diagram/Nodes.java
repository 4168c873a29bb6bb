package com.shopwright.configurator.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a graph while it is built. Equal nodes are one. A node's children are built before it, so numbers rise
 * from the leaves to the root; node 0 is the end of every path.
 *
 * <p>Neighbouring values that lead to the same child share an edge. Where prices differ from value to value (a price by
 * size), an edge has a row of cells, one surcharge per value over the edge's price, which is the lowest. Where the
 * children differ too, the edge leads to a fan: one child per value, shared by all edges with the same children.
 */
final class Nodes {

    static final int END = 0;
    /** No full assignment below. Never stored. */
    static final int DEAD = -2;
    /** The cells of an edge whose values all cost the same, and the fan of an edge with one child. */
    static final int NONE = -1;

    /** Values per row of cells at most: rows are skipped whole when they cannot be the cheapest. */
    static final int ROW = 32;
    /** From this size on, a variable's neighbouring values may share an edge although needs or children differ. */
    private static final int COARSE = 48;

    /** Per node: its variable, or {@link #join} of the variable whose children it joins. */
    final Ints variable = new Ints();

    final Ints first = new Ints();
    final Edges edges = new Edges();
    final NeedsPool pool;
    final List<Fan> fans;
    private final Map<Fan, Integer> fanIndex = new HashMap<>();

    private int[] table = new int[1024];
    private int[] hashes = new int[1024];

    /** The children of the values from {@code low} on. */
    record Fan(int variable, int low, int[] children) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Fan fan
                    && variable == fan.variable
                    && low == fan.low
                    && Arrays.equals(children, fan.children);
        }

        @Override
        public int hashCode() {
            return (variable * 31 + low) * 31 + Arrays.hashCode(children);
        }
    }

    Nodes(NeedsPool pool) {
        this.pool = pool;
        this.fans = new ArrayList<>();
        Arrays.fill(table, Memo.ABSENT);
        variable.add(join(0));
        first.add(0);
        first.add(0);
    }

    /** What stands for the variable of a node that joins the independent children of {@code variable}. */
    static int join(int variable) {
        return -variable - 1;
    }

    int count() {
        return variable.size();
    }

    /** The children of {@code owner}'s edge as one node. */
    int join(int owner, int[] children) {
        if (children.length == 0) {
            return END;
        }
        if (children.length == 1) {
            return children[0];
        }
        for (int one : children) {
            edges.add(0, 0, one, NONE, 0, 0, NeedsPool.NONE, NONE);
        }
        return close(join(owner));
    }

    /** The values of one variable, in rising order, with what each leads to and adds. */
    static final class Values {

        int count;
        final int[] value;
        final int[] child;
        final long[] price;
        final int[] days;
        final int[] needs;

        Values(int capacity) {
            value = new int[capacity];
            child = new int[capacity];
            price = new long[capacity];
            days = new int[capacity];
            needs = new int[capacity];
        }
    }

    int decide(int variable, int size, Values values) {
        boolean coarse = size >= COARSE;
        boolean fanned = coarse && priced(values) && changes(values) * 3 > values.count;
        int from = 0;
        while (from < values.count) {
            int to = from + 1;
            while (to < values.count && sameWay(values, from, to, coarse, fanned)) {
                to++;
            }
            cut(variable, values, from, to, fanned);
            from = to;
        }
        return close(variable);
    }

    private static boolean priced(Values values) {
        for (int i = 1; i < values.count; i++) {
            if (values.price[i] != values.price[0]) {
                return true;
            }
        }
        return false;
    }

    private static int changes(Values values) {
        int changes = 0;
        for (int i = 1; i < values.count; i++) {
            if (values.child[i] != values.child[i - 1]) {
                changes++;
            }
        }
        return changes;
    }

    private boolean sameWay(Values values, int from, int to, boolean coarse, boolean fanned) {
        return values.value[to] == values.value[to - 1] + 1
                && (fanned || values.child[to] == values.child[from])
                && values.days[to] == values.days[from]
                && (coarse
                        ? pool.sameItems(values.needs[from], values.needs[to])
                        : values.needs[from] == values.needs[to]);
    }

    /** Edges for a run of values that differ at most in price and quantities, and in children if {@code fanned}. */
    private void cut(int variable, Values values, int from, int to, boolean fanned) {
        int steps = 1;
        for (int i = from + 1; i < to; i++) {
            if (values.price[i] != values.price[i - 1] || values.needs[i] != values.needs[i - 1]) {
                steps++;
            }
        }
        if (fanned && to - from >= 4 || steps * 3 > to - from && to - from >= 4) {
            for (int start = from; start < to; ) {
                int end = Math.min(to, start + ROW - values.value[start] % ROW);
                row(variable, values, start, end, fanned);
                start = end;
            }
            return;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to
                    || values.price[i] != values.price[start]
                    || values.needs[i] != values.needs[start]
                    || values.child[i] != values.child[start]) {
                edges.add(
                        values.value[start],
                        values.value[i - 1],
                        values.child[start],
                        NONE,
                        values.price[start],
                        values.days[start],
                        values.needs[start],
                        NONE);
                start = i;
            }
        }
    }

    private void row(int variable, Values values, int from, int to, boolean fanned) {
        long lowest = values.price[from];
        int lower = values.needs[from];
        for (int i = from + 1; i < to; i++) {
            lowest = Math.min(lowest, values.price[i]);
            lower = pool.lower(lower, values.needs[i]);
        }
        int offset = edges.cell.size();
        for (int i = from; i < to; i++) {
            edges.cell.add(Math.toIntExact(values.price[i] - lowest));
        }
        int spread = NONE;
        if (fanned) {
            var wanted = new Fan(variable, values.value[from], Arrays.copyOfRange(values.child, from, to));
            spread = fanIndex.computeIfAbsent(wanted, f -> {
                fans.add(f);
                return fans.size() - 1;
            });
        }
        edges.add(
                values.value[from],
                values.value[to - 1],
                values.child[from],
                spread,
                lowest,
                values.days[from],
                lower,
                offset);
    }

    /** Makes the edges added last a node, or finds the node that has the same. */
    private int close(int decided) {
        int start = first.get(first.size() - 1);
        int end = edges.size();
        int hash = hash(decided, start, end);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != Memo.ABSENT) {
            if (hashes[slot] == hash && same(table[slot], decided, start, end)) {
                edges.cut(start);
                return table[slot];
            }
            slot = slot + 1 & mask;
        }
        int node = variable.size();
        table[slot] = node;
        hashes[slot] = hash;
        variable.add(decided);
        first.add(end);
        if (node * 2 > table.length) {
            grow();
        }
        return node;
    }

    private int hash(int decided, int start, int end) {
        long hash = decided + 31L * (end - start);
        for (int e = start; e < end; e++) {
            hash = edges.hash(hash, e);
        }
        return (int) (hash ^ hash >>> 32);
    }

    private boolean same(int node, int decided, int start, int end) {
        int other = first.get(node);
        if (variable.get(node) != decided || first.get(node + 1) - other != end - start) {
            return false;
        }
        for (int e = start, o = other; e < end; e++, o++) {
            if (!edges.same(e, o)) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int[] oldTable = table;
        int[] oldHashes = hashes;
        table = new int[oldTable.length * 2];
        hashes = new int[table.length];
        Arrays.fill(table, Memo.ABSENT);
        int mask = table.length - 1;
        for (int i = 0; i < oldTable.length; i++) {
            if (oldTable[i] != Memo.ABSENT) {
                int slot = oldHashes[i] & mask;
                while (table[slot] != Memo.ABSENT) {
                    slot = slot + 1 & mask;
                }
                table[slot] = oldTable[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }
}
