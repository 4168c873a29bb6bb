package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The nodes of a diagram while it is built. Equal nodes are one. A node's children are built before it, so numbers rise
 * from the leaves to the root; node 0 is the end of every path.
 *
 * <p>Neighbouring values that lead to the same child share an edge. Where only the price differs from value to value (a
 * price by size), the edge has a row of cells, one surcharge per value over the edge's price, which is the lowest.
 */
final class Nodes {

    static final int END = 0;
    /** No full assignment below. Never stored. */
    static final int DEAD = -2;
    /** The variable of a node that joins independent parts. */
    static final int JOIN = -1;
    /** The cells of an edge whose values all cost the same. */
    static final int FLAT = -1;

    /** Values per row of cells at most: rows are skipped whole when they cannot be the cheapest. */
    private static final int ROW = 32;
    /** From this size on, a variable's neighbouring values may share an edge although they need different quantities. */
    private static final int COARSE = 48;

    final Ints variable = new Ints();
    final Ints first = new Ints();
    final Ints low = new Ints();
    final Ints high = new Ints();
    final Ints child = new Ints();
    final Longs price = new Longs();
    final Ints days = new Ints();
    final Ints needs = new Ints();
    final Ints cells = new Ints();
    final Ints cell = new Ints();
    final NeedsPool pool;

    private int[] table = new int[1024];
    private int[] hashes = new int[1024];

    Nodes(NeedsPool pool) {
        this.pool = pool;
        Arrays.fill(table, Memo.ABSENT);
        variable.add(JOIN);
        first.add(0);
        first.add(0);
    }

    int count() {
        return variable.size();
    }

    /** The children of one edge as one node. */
    int join(int[] children, int count) {
        if (count == 0) {
            return END;
        }
        if (count == 1) {
            return children[0];
        }
        int[] sorted = Arrays.copyOf(children, count);
        Arrays.sort(sorted);
        for (int one : sorted) {
            if (one != END) {
                edge(0, 0, one, 0, 0, NeedsPool.NONE, FLAT);
            }
        }
        return close(JOIN);
    }

    /** The values of one variable, in rising order, with what each leads to and adds. */
    static final class Values {

        int count;
        int[] value;
        int[] child;
        long[] price;
        int[] days;
        int[] needs;

        Values(int capacity) {
            value = new int[capacity];
            child = new int[capacity];
            price = new long[capacity];
            days = new int[capacity];
            needs = new int[capacity];
        }
    }

    int decide(int variable, int size, Values values) {
        int from = 0;
        while (from < values.count) {
            int to = from + 1;
            while (to < values.count && sameWay(values, from, to, size)) {
                to++;
            }
            cut(values, from, to);
            from = to;
        }
        return close(variable);
    }

    private boolean sameWay(Values values, int from, int to, int size) {
        return values.value[to] == values.value[to - 1] + 1
                && values.child[to] == values.child[from]
                && values.days[to] == values.days[from]
                && (size >= COARSE
                        ? pool.sameItems(values.needs[from], values.needs[to])
                        : values.needs[from] == values.needs[to]);
    }

    /** Edges for a run of values that differ at most in price and quantities. */
    private void cut(Values values, int from, int to) {
        int steps = 1;
        for (int i = from + 1; i < to; i++) {
            if (values.price[i] != values.price[i - 1] || values.needs[i] != values.needs[i - 1]) {
                steps++;
            }
        }
        if (steps * 3 <= to - from || to - from < 4) {
            int start = from;
            for (int i = from + 1; i <= to; i++) {
                if (i == to || values.price[i] != values.price[start] || values.needs[i] != values.needs[start]) {
                    edge(
                            values.value[start],
                            values.value[i - 1],
                            values,
                            start,
                            values.price[start],
                            values.needs[start],
                            FLAT);
                    start = i;
                }
            }
        } else {
            for (int start = from; start < to; ) {
                int end = Math.min(to, start + ROW - values.value[start] % ROW);
                row(values, start, end);
                start = end;
            }
        }
    }

    private void row(Values values, int from, int to) {
        long lowest = values.price[from];
        int lower = values.needs[from];
        for (int i = from + 1; i < to; i++) {
            lowest = Math.min(lowest, values.price[i]);
            lower = pool.lower(lower, values.needs[i]);
        }
        int offset = cell.size();
        for (int i = from; i < to; i++) {
            cell.add(Math.toIntExact(values.price[i] - lowest));
        }
        edge(values.value[from], values.value[to - 1], values, from, lowest, lower, offset);
    }

    private void edge(int from, int to, Values values, int at, long lowest, int needed, int row) {
        edge(from, to, values.child[at], lowest, values.days[at], needed, row);
    }

    private void edge(int from, int to, int leadsTo, long adds, int takes, int needed, int row) {
        low.add(from);
        high.add(to);
        child.add(leadsTo);
        price.add(adds);
        days.add(takes);
        needs.add(needed);
        cells.add(row);
    }

    /** Makes the edges added last a node, or finds the node that has the same. */
    private int close(int decided) {
        int start = first.get(first.size() - 1);
        int end = low.size();
        int hash = hash(decided, start, end);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != Memo.ABSENT) {
            if (hashes[slot] == hash && same(table[slot], decided, start, end)) {
                forget(start, end);
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

    private void forget(int start, int end) {
        for (int e = start; e < end; e++) {
            if (cells.get(e) != FLAT) {
                cell.cut(cells.get(e));
                break;
            }
        }
        for (Ints list : new Ints[] {low, high, child, days, needs, cells}) {
            list.cut(start);
        }
        price.cut(start);
    }

    private int hash(int decided, int start, int end) {
        long hash = decided + 31L * (end - start);
        for (int e = start; e < end; e++) {
            hash = mix(hash, low.get(e) * 31L + high.get(e));
            hash = mix(hash, child.get(e));
            hash = mix(hash, price.get(e));
            hash = mix(hash, days.get(e) * 31L + needs.get(e));
            if (cells.get(e) != FLAT) {
                for (int v = 0; v <= high.get(e) - low.get(e); v++) {
                    hash = mix(hash, cell.get(cells.get(e) + v));
                }
            }
        }
        return (int) (hash ^ hash >>> 32);
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private boolean same(int node, int decided, int start, int end) {
        int other = first.get(node);
        if (variable.get(node) != decided || first.get(node + 1) - other != end - start) {
            return false;
        }
        for (int e = start, o = other; e < end; e++, o++) {
            if (low.get(e) != low.get(o)
                    || high.get(e) != high.get(o)
                    || child.get(e) != child.get(o)
                    || price.get(e) != price.get(o)
                    || days.get(e) != days.get(o)
                    || needs.get(e) != needs.get(o)
                    || !sameCells(e, o)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameCells(int e, int o) {
        int a = cells.get(e);
        int b = cells.get(o);
        if (a == FLAT || b == FLAT) {
            return a == b;
        }
        for (int v = 0; v <= high.get(e) - low.get(e); v++) {
            if (cell.get(a + v) != cell.get(b + v)) {
                return false;
            }
        }
        return true;
    }

    /** A copy of what {@code root} reaches, in the same order: sub-problems of branches that died are left behind. */
    Nodes reachable(int root) {
        boolean[] reached = new boolean[root + 1];
        reached[root] = true;
        for (int node = root; node > END; node--) {
            for (int e = first.get(node); reached[node] && e < first.get(node + 1); e++) {
                reached[child.get(e)] = true;
            }
        }
        Nodes kept = new Nodes(pool);
        int[] number = new int[root + 1];
        for (int node = 1; node <= root; node++) {
            if (reached[node]) {
                number[node] = kept.copy(this, node, number);
            }
        }
        return kept;
    }

    private int copy(Nodes from, int node, int[] number) {
        for (int e = from.first.get(node); e < from.first.get(node + 1); e++) {
            int row = FLAT;
            if (from.cells.get(e) != FLAT) {
                row = cell.size();
                for (int v = 0; v <= from.high.get(e) - from.low.get(e); v++) {
                    cell.add(from.cell.get(from.cells.get(e) + v));
                }
            }
            edge(
                    from.low.get(e),
                    from.high.get(e),
                    number[from.child.get(e)],
                    from.price.get(e),
                    from.days.get(e),
                    from.needs.get(e),
                    row);
        }
        variable.add(from.variable.get(node));
        first.add(low.size());
        return variable.size() - 1;
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
