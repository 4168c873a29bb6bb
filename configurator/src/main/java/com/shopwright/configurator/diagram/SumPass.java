package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The least sum of costs for every value: after the least cost below each node ({@link UpPass}), downwards the least cost
 * beside it, and on each edge their sum: the least cost of a full assignment that takes it.
 *
 * <p>On the way down the cheapest node of a variable comes first. Most rows of cells can then be skipped unread: their
 * cheapest cell is above what is already known for every value of the row.
 */
final class SumPass {

    private static final long NEVER = Costs.NEVER;
    /** Below every cost: stands for values that are impossible while rows are compared. */
    private static final long IMPOSSIBLE = Long.MIN_VALUE;

    private final UpPass upwards;
    private final Graph graph;
    private final long[] base;
    private final boolean rows;
    private final Scratch scratch;
    private final long[] up;
    private final long[] down;

    /**
     * @param upwards which has not run yet
     * @param base cost per edge
     * @param rows whether the edges' rows of cells count as well
     */
    SumPass(UpPass upwards, long[] base, boolean rows) {
        this.upwards = upwards;
        this.graph = upwards.graph;
        this.base = base;
        this.rows = rows;
        this.scratch = upwards.scratch;
        this.up = scratch.up;
        this.down = scratch.down;
    }

    /**
     * @param possible the values that some full assignment with {@code selection} has
     */
    Costs run(int[] selection, Values possible, long constant) {
        long[] least = new long[graph.offset[graph.variables()]];
        long overall = upwards.run(selection);
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
            } else if (upwards.penalties.of(variable).length > 0) {
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
            long beside = down[node] + upwards.at(edge, value, upwards.penalties.of(variable));
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
}
