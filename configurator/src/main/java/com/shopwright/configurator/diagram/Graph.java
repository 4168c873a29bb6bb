package com.shopwright.configurator.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * One compiled graph, in flat arrays. Immutable.
 *
 * <p>Nodes are numbered variable by variable, the deepest of the pseudo-tree first; before a variable's own nodes stand
 * those that join its children. So a pass up or down is a loop over numbers, and the nodes of sub-trees in which nothing
 * is selected can be taken over from the pass over the empty selection.
 */
final class Graph {

    /** What every full assignment adds, whatever is chosen. */
    record Constants(long price, int days, SortedMap<String, Long> needs) {}

    /** Variables, the deepest first. */
    final int[] order;
    /** Each variable's parent in the pseudo-tree; its own number for a root. */
    final int[] parent;
    /** Whether nothing stands below a variable in the pseudo-tree. */
    final boolean[] leaf;
    /** Per variable: its joins are {@code joins[v] .. nodes[v] - 1}, its nodes {@code nodes[v] .. ends[v] - 1}. */
    final int[] joins;

    final int[] nodes;
    final int[] ends;
    final int root;

    /** Where a variable's values start in arrays over all values; one entry more than variables. */
    final int[] offset;

    /** Per node; negative for joins. */
    final int[] variable;

    final int[] first;
    final int[] low;
    final int[] high;
    final int[] child;
    final int[] fan;
    final long[] price;
    final long[] days;
    final int[] needs;
    final int[] cells;
    final int[] cell;

    /** Per fan: where its children start, one entry more than fans; its lowest value as an index over all values. */
    final int[] fanStart;

    final int[] fanAt;
    final int[] fanChild;
    final int[][] fansOf;
    final List<SortedMap<String, Long>> needSets;
    final Constants constants;
    /** The least price below each node with nothing selected. */
    final long[] freePrice;

    final long[] freeDays;

    Graph(int[] sizes, PseudoTree tree, Nodes built, int builtRoot, Constants constants) {
        this.constants = constants;
        this.needSets = List.copyOf(built.pool.sets());
        int n = sizes.length;
        this.offset = new int[n + 1];
        for (int v = 0; v < n; v++) {
            offset[v + 1] = offset[v] + sizes[v];
        }
        this.parent = tree.parents();
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -tree.depth[v]).thenComparing(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
        this.leaf = new boolean[n];
        for (int v = 0; v < n; v++) {
            leaf[v] = tree.children[v].length == 0;
        }
        this.joins = new int[n];
        this.nodes = new int[n];
        this.ends = new int[n];

        var layout = new Layout(built, builtRoot, this);
        this.root = layout.number[builtRoot];
        this.first = layout.first.toArray();
        this.low = layout.edges.low.toArray();
        this.high = layout.edges.high.toArray();
        this.child = layout.edges.child.toArray();
        this.fan = layout.edges.fan.toArray();
        this.price = layout.edges.price.toArray();
        this.days = Arrays.stream(layout.edges.days.toArray()).asLongStream().toArray();
        this.needs = layout.edges.needs.toArray();
        this.cells = layout.edges.cells.toArray();
        this.cell = layout.edges.cell.toArray();
        this.fanStart = layout.fanStart.toArray();
        this.fanAt = layout.fanAt.toArray();
        this.fanChild = layout.fanChild.toArray();
        this.fansOf = layout.fansOf();
        this.variable = layout.variable.toArray();

        int[] open = new int[n];
        Arrays.fill(open, Diagram.OPEN);
        this.freePrice = free(open, price, true);
        this.freeDays = free(open, days, false);
    }

    private long[] free(int[] open, long[] base, boolean rows) {
        var scratch = new Scratch(this);
        new UpPass(this, scratch, base, rows, Penalties.NONE).run(open);
        return scratch.up;
    }

    int count() {
        return first.length - 1;
    }

    int variables() {
        return order.length;
    }

    /** Whether the root joins variables that nothing connects. */
    boolean rootJoins() {
        return variable[root] < 0;
    }

    /** The edge of {@code node} that covers {@code value}; -1 when there is none. */
    int edge(int node, int value) {
        int from = first[node];
        int to = first[node + 1] - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (high[middle] < value) {
                from = middle + 1;
            } else if (low[middle] > value) {
                to = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Where {@code edge} leads for {@code value}. */
    int child(int edge, int value) {
        return fan[edge] == Nodes.NONE ? child[edge] : fanChild[fanStart[fan[edge]] + value - low[edge]];
    }

    /** The highest price of a path, each row taken at its dearest cell and dearest child. */
    long dearest() {
        long[] most = new long[count()];
        for (int node = 1; node < most.length; node++) {
            boolean join = variable[node] < 0;
            long highest = join ? 0 : Long.MIN_VALUE;
            for (int e = first[node]; e < first[node + 1]; e++) {
                highest = join ? Math.addExact(highest, most[child[e]]) : Math.max(highest, dearest(e, most));
            }
            most[node] = highest;
        }
        return most[root];
    }

    private long dearest(int edge, long[] most) {
        long surcharge = 0;
        long below = most[child[edge]];
        for (int value = low[edge]; value <= high[edge] && cells[edge] != Nodes.NONE; value++) {
            surcharge = Math.max(surcharge, cell[cells[edge] + value - low[edge]]);
            below = Math.max(below, most[child(edge, value)]);
        }
        return Math.addExact(Math.addExact(price[edge], surcharge), below);
    }

    /** For every variable, whether something is selected in its sub-tree. */
    boolean[] touched(int[] selection) {
        boolean[] touched = new boolean[order.length];
        for (int variable : order) {
            touched[variable] |= selection[variable] != Diagram.OPEN;
            touched[parent[variable]] |= touched[variable];
        }
        return touched;
    }

    /** For every variable, whether two selections differ in its sub-tree. */
    boolean[] above(int[] one, int[] other) {
        boolean[] above = new boolean[order.length];
        for (int variable : order) {
            above[variable] |= one[variable] != other[variable];
            above[parent[variable]] |= above[variable];
        }
        return above;
    }
}
