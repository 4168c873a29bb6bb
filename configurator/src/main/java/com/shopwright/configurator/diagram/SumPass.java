package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The least sum of costs, with (min, +): upwards the least cost below each node, downwards the least cost beside it, and
 * on each edge their sum: the least cost of a full assignment that takes it.
 *
 * <p>Rows of cells are put off on the way down and looked at together: the cheapest first, so that most of the others can
 * be skipped unread, because their cheapest cell is above what is already known for every value of the row.
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
        Arrays.fill(scratch.bucket, Nodes.NONE);
        Arrays.fill(scratch.fanDown, NEVER);
        down[graph.root] = 0;
        if (graph.rootJoins()) {
            share(graph.root);
        }
        for (int i = graph.order.length - 1; i >= 0; i--) {
            int variable = graph.order[i];
            for (int node = graph.ends[variable] - 1; node >= graph.nodes[variable]; node--) {
                collect(node, least);
                if (down[node] < NEVER && up[node] < NEVER) {
                    spread(node, variable, selection[variable], least);
                }
            }
            for (int node = graph.nodes[variable] - 1; node >= graph.joins[variable]; node--) {
                collect(node, least);
                if (down[node] < NEVER && up[node] < NEVER) {
                    share(node);
                }
            }
            emptyPlainBuckets(variable, least);
        }
    }

    private void share(int join) {
        long all = down[join] + up[join];
        for (int e = graph.first[join]; e < graph.first[join + 1]; e++) {
            int below = graph.child[e];
            down[below] = Math.min(down[below], all - up[below]);
        }
    }

    private void spread(int node, int variable, int selected, long[] least) {
        long[] penalty = penalties.of(variable);
        int start = graph.offset[variable];
        if (selected != Diagram.OPEN) {
            take(graph.edge(node, selected), selected, node, penalty, start, least);
            return;
        }
        int end = graph.first[node + 1];
        for (int e = graph.first[node]; e < end; e++) {
            if (penalty.length > 0 || graph.fan[e] != Nodes.NONE && !rows) {
                for (int value = graph.low[e]; value <= graph.high[e]; value++) {
                    take(e, value, node, penalty, start, least);
                }
            } else if (graph.fan[e] != Nodes.NONE) {
                putOff(e, graph.fan[e], down[node] + base[e]);
            } else if (up[graph.child[e]] < NEVER) {
                long beside = down[node] + base[e];
                int below = graph.child[e];
                down[below] = Math.min(down[below], beside);
                if (rows && graph.cells[e] != Nodes.NONE) {
                    putOff(e, plainBucket(variable, graph.low[e]), beside + up[below]);
                } else {
                    cap(least, start + graph.low[e], start + graph.high[e], beside + up[below]);
                }
            }
        }
    }

    private static void cap(long[] least, int from, int to, long cost) {
        for (int i = from; i <= to; i++) {
            least[i] = Math.min(least[i], cost);
        }
    }

    private void take(int edge, int value, int node, long[] penalty, int start, long[] least) {
        int below = graph.child(edge, value);
        if (up[below] < NEVER) {
            long beside = down[node] + at(edge, value, penalty);
            down[below] = Math.min(down[below], beside);
            least[start + value] = Math.min(least[start + value], beside + up[below]);
        }
    }

    private int plainBucket(int variable, int low) {
        return graph.fanAt.length + (graph.offset[variable] / Nodes.ROW) + variable + low / Nodes.ROW;
    }

    private void putOff(int edge, int bucket, long cost) {
        scratch.cost[edge] = cost;
        scratch.next[edge] = scratch.bucket[bucket];
        scratch.bucket[bucket] = edge;
    }

    private void emptyPlainBuckets(int variable, long[] least) {
        int size = graph.offset[variable + 1] - graph.offset[variable];
        for (int low = 0; low < size; low += Nodes.ROW) {
            int bucket = plainBucket(variable, low);
            if (scratch.bucket[bucket] != Nodes.NONE) {
                int from = graph.offset[variable] + low;
                int to = Math.min(from + Nodes.ROW, graph.offset[variable + 1]);
                empty(bucket, least, from, to, graph.offset[variable]);
            }
        }
    }

    /** Fans that {@code node} is the largest child of have all their edges by now. */
    private void collect(int node, long[] least) {
        for (int f : graph.fansDueAt[node]) {
            if (scratch.bucket[f] == Nodes.NONE) {
                continue;
            }
            int from = graph.fanStart[f];
            int to = graph.fanStart[f + 1];
            for (int i = from; i < to; i++) {
                if (scratch.fanUp[i] >= NEVER) {
                    scratch.fanDown[i] = IMPOSSIBLE;
                }
            }
            empty(f, scratch.fanDown, from, to, from - graph.low[scratch.bucket[f]]);
            for (int i = from; i < to; i++) {
                if (scratch.fanDown[i] != IMPOSSIBLE) {
                    int below = graph.fanChild[i];
                    int value = graph.fanAt[f] + i - from;
                    down[below] = Math.min(down[below], scratch.fanDown[i]);
                    least[value] = Math.min(least[value], scratch.fanDown[i] + scratch.fanUp[i]);
                }
            }
        }
    }

    /** Applies a bucket's rows to {@code costs} from {@code from} to {@code to}; value 0 would stand at {@code zero}. */
    private void empty(int bucket, long[] costs, int from, int to, int zero) {
        int best = scratch.bucket[bucket];
        for (int e = best; e != Nodes.NONE; e = scratch.next[e]) {
            if (scratch.cost[e] < scratch.cost[best]) {
                best = e;
            }
        }
        apply(best, costs, zero);
        long highest = highest(costs, from, to);
        for (int e = scratch.bucket[bucket]; e != Nodes.NONE; e = scratch.next[e]) {
            if (scratch.cost[e] < highest && e != best) {
                apply(e, costs, zero);
                highest = highest(costs, from, to);
            }
        }
    }

    private void apply(int edge, long[] costs, int zero) {
        long cost = scratch.cost[edge];
        int at = zero + graph.low[edge];
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
