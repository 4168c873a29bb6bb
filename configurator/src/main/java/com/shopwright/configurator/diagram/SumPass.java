package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The least sum of costs, with (min, +): upwards the least cost below each node, downwards the least cost beside it, and
 * on each edge their sum: the least cost of a full assignment that takes it.
 *
 * <p>On the way down the cheapest node of a variable comes first. Most rows of cells can then be skipped unread: their
 * cheapest cell is above what is already known for every value of the row.
 */
final class SumPass {

    static final long NEVER = Costs.NEVER;
    /** Below every cost: stands for values that are impossible while rows are compared. */
    private static final long IMPOSSIBLE = Long.MIN_VALUE;

    private final Graph graph;
    private final long[] base;
    private final boolean rows;
    private final Penalties penalties;
    private final Scratch scratch;
    private final long[] up;
    private final long[] down;
    private final long[] free;

    /**
     * @param base cost per edge
     * @param rows whether the edges' rows of cells count as well
     * @param free the least cost below each node with nothing selected; empty when it is not known
     */
    SumPass(Graph graph, Scratch scratch, long[] base, boolean rows, Penalties penalties, long[] free) {
        this.graph = graph;
        this.base = base;
        this.rows = rows;
        this.penalties = penalties;
        this.scratch = scratch;
        this.up = scratch.up;
        this.down = scratch.down;
        this.free = penalties == Penalties.NONE ? free : new long[0];
    }

    /**
     * @param possible the values that some full assignment with {@code selection} has
     */
    Costs run(int[] selection, Values possible, long constant) {
        long[] least = new long[graph.offset[graph.variables()]];
        up(selection);
        long overall = up[graph.root];
        if (overall >= NEVER) {
            Arrays.fill(least, NEVER);
            return new Costs(graph.offset, least, NEVER);
        }
        for (int i = 0; i < least.length; i++) {
            least[i] = possible.has(i) ? NEVER : IMPOSSIBLE;
        }
        down(selection, least);
        for (int i = 0; i < least.length; i++) {
            least[i] = least[i] == IMPOSSIBLE ? NEVER : least[i] + constant;
        }
        return new Costs(graph.offset, least, overall + constant);
    }

    void fill(int[] selection, long[] into) {
        up(selection);
        System.arraycopy(up, 0, into, 0, up.length);
    }

    private void up(int[] selection) {
        up[Nodes.END] = 0;
        boolean[] touched = graph.touched(selection);
        for (int variable : graph.order) {
            int from = graph.joins[variable];
            int nodes = graph.nodes[variable];
            int end = graph.ends[variable];
            boolean known = free.length > 0 && !touched[variable];
            if (known) {
                System.arraycopy(free, from, up, from, end - from);
            }
            for (int node = from; node < nodes && !known; node++) {
                up[node] = joined(node);
            }
            // A fan's children may be the joins of its own variable, so it comes after them.
            for (int f : graph.fansOf[variable]) {
                fan(f);
            }
            for (int node = nodes; node < end && !known; node++) {
                up[node] = decided(node, variable, selection[variable]);
            }
        }
        if (graph.rootJoins()) {
            up[graph.root] = joined(graph.root);
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

    private long at(int edge, int value, long[] penalty) {
        long cost = base[edge];
        if (rows && graph.cells[edge] != Nodes.NONE) {
            cost += graph.cell[graph.cells[edge] + value - graph.low[edge]];
        }
        return penalty.length == 0 ? cost : cost + penalty[value];
    }

    private void down(int[] selection, long[] least) {
        Arrays.fill(down, NEVER);
        down[graph.root] = 0;
        if (graph.rootJoins()) {
            share(graph.root);
        }
        for (int i = graph.order.length - 1; i >= 0; i--) {
            int variable = graph.order[i];
            if (selection[variable] != Diagram.OPEN) {
                take(variable, selection[variable], least);
            } else if (penalties.of(variable).length > 0) {
                takeAll(variable, least);
            } else {
                spread(variable, least);
            }
            for (int node = graph.nodes[variable] - 1; node >= graph.joins[variable]; node--) {
                if (reached(node)) {
                    share(node);
                }
            }
        }
    }

    private boolean reached(int node) {
        return down[node] < NEVER && up[node] < NEVER;
    }

    private void share(int join) {
        long all = down[join] + up[join];
        for (int e = graph.first[join]; e < graph.first[join + 1]; e++) {
            int below = graph.child[e];
            down[below] = Math.min(down[below], all - up[below]);
        }
    }

    private void take(int variable, int selected, long[] least) {
        for (int node = graph.ends[variable] - 1; node >= graph.nodes[variable]; node--) {
            if (reached(node)) {
                take(variable, graph.edge(node, selected), selected, node, least);
            }
        }
    }

    private void takeAll(int variable, long[] least) {
        for (int node = graph.ends[variable] - 1; node >= graph.nodes[variable]; node--) {
            for (int e = graph.first[node]; e < graph.first[node + 1] && reached(node); e++) {
                for (int value = graph.low[e]; value <= graph.high[e]; value++) {
                    take(variable, e, value, node, least);
                }
            }
        }
    }

    private void take(int variable, int edge, int value, int node, long[] least) {
        int below = graph.child(edge, value);
        if (up[below] < NEVER) {
            long beside = down[node] + at(edge, value, penalties.of(variable));
            down[below] = Math.min(down[below], beside);
            int at = graph.offset[variable] + value;
            least[at] = Math.min(least[at], beside + up[below]);
        }
    }

    /** All values of all nodes of a variable, beginning with the cheapest node. */
    private void spread(int variable, long[] least) {
        int best = cheapest(variable);
        if (best == Nodes.END) {
            return;
        }
        for (int f : graph.fansOf[variable]) {
            open(f);
        }
        int start = graph.offset[variable];
        int size = graph.offset[variable + 1] - start;
        long[] highest = new long[(size + Nodes.ROW - 1) / Nodes.ROW];
        Arrays.fill(highest, NEVER);
        long limit = NEVER;
        spread(best, start, size, least, highest);
        boolean leaf = graph.leaf[variable];
        for (int node = graph.ends[variable] - 1; node >= graph.nodes[variable]; node--) {
            // A node with nothing below it is of use only where it is cheaper than what is known already.
            if (node != best && reached(node) && !(leaf && down[node] + up[node] >= limit)) {
                limit = spread(node, start, size, least, highest) ? highest(least, start, start + size) : limit;
            }
        }
        for (int f : graph.fansOf[variable]) {
            close(f, least);
        }
    }

    private int cheapest(int variable) {
        int best = Nodes.END;
        long lowest = NEVER;
        for (int node = graph.nodes[variable]; node < graph.ends[variable]; node++) {
            if (reached(node) && down[node] + up[node] < lowest) {
                lowest = down[node] + up[node];
                best = node;
            }
        }
        return best;
    }

    /**
     * @param start where the variable's values start in {@code least}
     * @param highest per block of values, the highest of {@code least} over those that are possible
     * @return whether something in {@code least} may have become less
     */
    private boolean spread(int node, int start, int size, long[] least, long[] highest) {
        boolean cheaper = false;
        int end = graph.first[node + 1];
        for (int e = graph.first[node]; e < end; e++) {
            long beside = down[node] + base[e];
            int spread = graph.fan[e];
            if (spread != Nodes.NONE) {
                if (beside < scratch.fanHighest[spread]) {
                    int from = graph.fanStart[spread];
                    int to = graph.fanStart[spread + 1];
                    apply(e, beside, scratch.fanDown, from);
                    scratch.fanHighest[spread] = highest(scratch.fanDown, from, to);
                }
                continue;
            }
            int below = graph.child[e];
            if (up[below] >= NEVER) {
                continue;
            }
            down[below] = Math.min(down[below], beside);
            long total = beside + up[below];
            if (rows && graph.cells[e] != Nodes.NONE) {
                int block = graph.low[e] / Nodes.ROW;
                if (total < highest[block]) {
                    apply(e, total, least, start + graph.low[e]);
                    int from = start + block * Nodes.ROW;
                    highest[block] = highest(least, from, Math.min(from + Nodes.ROW, start + size));
                    cheaper = true;
                }
            } else {
                cheaper = true;
                for (int i = start + graph.low[e]; i <= start + graph.high[e]; i++) {
                    least[i] = Math.min(least[i], total);
                }
            }
        }
        return cheaper;
    }

    private void apply(int edge, long cost, long[] costs, int at) {
        int from = graph.cells[edge];
        int count = graph.high[edge] - graph.low[edge] + 1;
        int[] cell = graph.cell;
        for (int i = 0; i < count; i++) {
            costs[at + i] = Math.min(costs[at + i], cost + cell[from + i]);
        }
    }

    private static long highest(long[] costs, int from, int to) {
        long highest = IMPOSSIBLE;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, costs[i]);
        }
        return highest;
    }

    private void open(int fan) {
        for (int i = graph.fanStart[fan]; i < graph.fanStart[fan + 1]; i++) {
            scratch.fanDown[i] = scratch.fanUp[i] < NEVER ? NEVER : IMPOSSIBLE;
        }
        scratch.fanHighest[fan] = NEVER;
    }

    /** All edges to a fan are of one variable: once its nodes are through, the fan's children can be told. */
    private void close(int fan, long[] least) {
        int from = graph.fanStart[fan];
        for (int i = from; i < graph.fanStart[fan + 1]; i++) {
            long beside = scratch.fanDown[i];
            if (beside != IMPOSSIBLE && beside < NEVER) {
                int below = graph.fanChild[i];
                int at = graph.fanAt[fan] + i - from;
                down[below] = Math.min(down[below], beside);
                least[at] = Math.min(least[at], beside + scratch.fanUp[i]);
            }
        }
    }

    /** The assignment with the least cost; the lowest values where several are equal. Empty when there is none. */
    int[] best(int[] selection) {
        up(selection);
        if (up[graph.root] >= NEVER) {
            return new int[0];
        }
        int[] assignment = new int[graph.variables()];
        Arrays.fill(assignment, Diagram.OPEN);
        int at = graph.root;
        if (graph.rootJoins()) {
            for (int e = graph.first[at]; e < graph.first[at + 1]; e++) {
                reachFrom(graph.child[e], selection, assignment);
            }
        } else {
            reachFrom(at, selection, assignment);
        }
        return assignment;
    }

    private void reachFrom(int node, int[] selection, int[] assignment) {
        int at = node;
        while (at != Nodes.END) {
            int variable = graph.variable[at];
            if (variable < 0) {
                for (int e = graph.first[at]; e < graph.first[at + 1]; e++) {
                    reachFrom(graph.child[e], selection, assignment);
                }
                return;
            }
            at = step(at, variable, selection[variable], assignment);
        }
    }

    private int step(int node, int variable, int selected, int[] assignment) {
        long[] penalty = penalties.of(variable);
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            for (int value = graph.low[e]; value <= graph.high[e]; value++) {
                long below = up[graph.child(e, value)];
                if (below < NEVER
                        && (selected == Diagram.OPEN || selected == value)
                        && at(e, value, penalty) + below == up[node]) {
                    assignment[variable] = value;
                    return graph.child(e, value);
                }
            }
        }
        throw new IllegalStateException("The least cost of a node is the cost of one of its values");
    }
}
