package com.shopwright.configurator.diagram;

/** The least cost below each node, with (min, +), from the bottom of a graph to its root. */
final class UpPass {

    private static final long NEVER = Costs.NEVER;
    private static final long[] UNKNOWN = {};

    final Graph graph;
    final Scratch scratch;
    final Penalties penalties;
    private final long[] base;
    private final boolean rows;
    private final long[] free;
    private final long[] up;

    /**
     * @param base cost per edge
     * @param rows whether the edges' rows of cells count as well
     * @param free the least cost below each node with nothing selected and without penalties; empty when it is not known
     */
    UpPass(Graph graph, Scratch scratch, long[] base, boolean rows, Penalties penalties, long[] free) {
        this.graph = graph;
        this.scratch = scratch;
        this.base = base;
        this.rows = rows;
        this.penalties = penalties;
        this.free = penalties == Penalties.NONE ? free : UNKNOWN;
        this.up = scratch.up;
    }

    UpPass(Graph graph, Scratch scratch, long[] base, boolean rows, Penalties penalties) {
        this(graph, scratch, base, rows, penalties, UNKNOWN);
    }

    /** The least of all, {@link Costs#NEVER} or more if there is none; what lies below each node is in the scratch. */
    long run(int[] selection) {
        up[Nodes.END] = 0;
        boolean[] touched = graph.touched(selection);
        for (int variable : graph.order) {
            if (free.length > 0 && !touched[variable]) {
                takeOver(variable);
            } else {
                calculate(variable, selection[variable]);
            }
        }
        return root();
    }

    /** As {@link #run}, right after a run or rerun for {@code before}: only what stands above a difference is new. */
    long rerun(int[] before, int[] selection) {
        boolean[] touched = graph.above(before, selection);
        for (int variable : graph.order) {
            if (touched[variable]) {
                calculate(variable, selection[variable]);
            }
        }
        return root();
    }

    private long root() {
        if (graph.rootJoins()) {
            up[graph.root] = joined(graph.root);
        }
        return up[graph.root];
    }

    private void takeOver(int variable) {
        int from = graph.joins[variable];
        System.arraycopy(free, from, up, from, graph.ends[variable] - from);
        for (int f : graph.fansOf[variable]) {
            fan(f);
        }
    }

    private void calculate(int variable, int selected) {
        for (int node = graph.joins[variable]; node < graph.nodes[variable]; node++) {
            up[node] = joined(node);
        }
        // A fan's children may be the joins of its own variable, so it comes after them.
        for (int f : graph.fansOf[variable]) {
            fan(f);
        }
        for (int node = graph.nodes[variable]; node < graph.ends[variable]; node++) {
            up[node] = decided(node, variable, selected);
        }
    }

    private long joined(int node) {
        long sum = 0;
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            long below = up[graph.child[e]];
            if (below >= NEVER) {
                return NEVER;
            }
            sum += below;
        }
        return sum;
    }

    private long decided(int node, int variable, int selected) {
        long[] penalty = penalties.of(variable);
        if (selected != Diagram.OPEN) {
            int e = graph.edge(node, selected);
            return e < 0 || up[graph.child(e, selected)] >= NEVER
                    ? NEVER
                    : at(e, selected, penalty) + up[graph.child(e, selected)];
        }
        long least = NEVER;
        int end = graph.first[node + 1];
        for (int e = graph.first[node]; e < end; e++) {
            if (penalty.length > 0 || graph.fan[e] != Nodes.NONE) {
                least = Math.min(least, leastOf(e, penalty, least));
            } else if (up[graph.child[e]] < NEVER) {
                // The price of an edge is the lowest of its row, so rows need not be read on the way up.
                least = Math.min(least, base[e] + up[graph.child[e]]);
            }
        }
        return Math.min(least, NEVER);
    }

    private long leastOf(int edge, long[] penalty, long known) {
        int spread = graph.fan[edge];
        if (spread != Nodes.NONE && penalty.length == 0 && base[edge] + scratch.fanLeast[spread] >= known) {
            return known;
        }
        long least = known;
        for (int value = graph.low[edge]; value <= graph.high[edge]; value++) {
            long below = up[graph.child(edge, value)];
            if (below < NEVER) {
                least = Math.min(least, at(edge, value, penalty) + below);
            }
        }
        return least;
    }

    private void fan(int fan) {
        long least = NEVER;
        for (int i = graph.fanStart[fan]; i < graph.fanStart[fan + 1]; i++) {
            long below = up[graph.fanChild[i]];
            scratch.fanUp[i] = below;
            least = Math.min(least, below);
        }
        scratch.fanLeast[fan] = least;
    }

    /** What {@code value} costs on {@code edge} itself. */
    long at(int edge, int value, long[] penalty) {
        long cost = base[edge];
        if (rows && graph.cells[edge] != Nodes.NONE) {
            cost += graph.cell[graph.cells[edge] + value - graph.low[edge]];
        }
        return penalty.length == 0 ? cost : cost + penalty[value];
    }
}
