package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The least sum of costs, with (min, +): upwards the least cost below each node, downwards the least cost beside it, and
 * on each edge their sum: the least cost of a full assignment that takes it.
 */
final class SumPass {

    private static final long NEVER = Costs.NEVER;

    private final Diagram diagram;
    private final long[] base;
    private final boolean rows;
    private final Penalties penalties;
    private final long[] up;
    private final long[] down;

    /**
     * @param base cost per edge
     * @param rows whether the edges' rows of cells count as well
     */
    SumPass(Diagram diagram, Diagram.Scratch scratch, long[] base, boolean rows, Penalties penalties) {
        this.diagram = diagram;
        this.base = base;
        this.rows = rows;
        this.penalties = penalties;
        this.up = scratch.up;
        this.down = scratch.down;
    }

    Costs run(int[] selection, long constant) {
        long[] least = new long[diagram.offset[diagram.sizes.length]];
        Arrays.fill(least, NEVER);
        up(selection);
        long overall = up[diagram.root];
        if (overall < NEVER) {
            down(selection, least);
            overall += constant;
            for (int i = 0; i < least.length; i++) {
                least[i] += constant;
            }
        }
        return new Costs(diagram.offset, least, overall);
    }

    private void up(int[] selection) {
        up[Nodes.END] = 0;
        for (int node = 1; node <= diagram.root; node++) {
            int variable = diagram.variable[node];
            up[node] = variable == Nodes.JOIN ? joined(node) : decided(node, variable, selection[variable]);
        }
    }

    private long joined(int node) {
        long sum = 0;
        for (int e = diagram.first[node]; e < diagram.first[node + 1]; e++) {
            long below = up[diagram.child[e]];
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
            int e = diagram.edge(node, selected);
            return e < 0 || up[diagram.child[e]] >= NEVER ? NEVER : at(e, selected, penalty) + up[diagram.child[e]];
        }
        long least = NEVER;
        int end = diagram.first[node + 1];
        if (penalty.length == 0) {
            // The price of an edge is the lowest of its row, so rows need not be read on the way up.
            for (int e = diagram.first[node]; e < end; e++) {
                least = Math.min(least, base[e] + up[diagram.child[e]]);
            }
            return Math.min(least, NEVER);
        }
        for (int e = diagram.first[node]; e < end; e++) {
            long below = up[diagram.child[e]];
            if (below < NEVER) {
                for (int value = diagram.low[e]; value <= diagram.high[e]; value++) {
                    least = Math.min(least, at(e, value, penalty) + below);
                }
            }
        }
        return least;
    }

    private long at(int edge, int value, long[] penalty) {
        long cost = base[edge];
        if (rows && diagram.cells[edge] != Nodes.FLAT) {
            cost += diagram.cell[diagram.cells[edge] + value - diagram.low[edge]];
        }
        return penalty.length == 0 ? cost : cost + penalty[value];
    }

    private void down(int[] selection, long[] least) {
        Arrays.fill(down, NEVER);
        down[diagram.root] = 0;
        for (int node = diagram.root; node > 0; node--) {
            long beside = down[node];
            if (beside >= NEVER || up[node] >= NEVER) {
                continue;
            }
            int variable = diagram.variable[node];
            if (variable == Nodes.JOIN) {
                long all = beside + up[node];
                for (int e = diagram.first[node]; e < diagram.first[node + 1]; e++) {
                    int below = diagram.child[e];
                    down[below] = Math.min(down[below], all - up[below]);
                }
            } else if (selection[variable] != Diagram.OPEN) {
                int value = selection[variable];
                int e = diagram.edge(node, value);
                long cost = beside + at(e, value, penalties.of(variable));
                int below = diagram.child[e];
                down[below] = Math.min(down[below], cost);
                int i = diagram.offset[variable] + value;
                least[i] = Math.min(least[i], cost + up[below]);
            } else {
                spread(node, variable, beside, least);
            }
        }
    }

    private void spread(int node, int variable, long beside, long[] least) {
        long[] penalty = penalties.of(variable);
        int start = diagram.offset[variable];
        for (int e = diagram.first[node]; e < diagram.first[node + 1]; e++) {
            int below = diagram.child[e];
            if (up[below] >= NEVER) {
                continue;
            }
            int low = diagram.low[e];
            int high = diagram.high[e];
            if (penalty.length > 0) {
                for (int value = low; value <= high; value++) {
                    long cost = beside + at(e, value, penalty);
                    down[below] = Math.min(down[below], cost);
                    least[start + value] = Math.min(least[start + value], cost + up[below]);
                }
                continue;
            }
            down[below] = Math.min(down[below], beside + base[e]);
            long total = beside + base[e] + up[below];
            if (rows && diagram.cells[e] != Nodes.FLAT) {
                row(least, start + low, high - low + 1, diagram.cell, diagram.cells[e], total);
            } else {
                for (int i = start + low; i <= start + high; i++) {
                    least[i] = Math.min(least[i], total);
                }
            }
        }
    }

    private static void row(long[] least, int at, int count, int[] cell, int from, long total) {
        for (int i = 0; i < count; i++) {
            least[at + i] = Math.min(least[at + i], total + cell[from + i]);
        }
    }

    /** The assignment with the least cost; the lowest values where several are equal. Empty when there is none. */
    int[] best(int[] selection) {
        up(selection);
        if (up[diagram.root] >= NEVER) {
            return new int[0];
        }
        int[] assignment = new int[diagram.sizes.length];
        follow(diagram.root, selection, assignment);
        return assignment;
    }

    private void follow(int node, int[] selection, int[] assignment) {
        int at = node;
        while (at != Nodes.END) {
            int variable = diagram.variable[at];
            if (variable == Nodes.JOIN) {
                for (int e = diagram.first[at]; e < diagram.first[at + 1]; e++) {
                    follow(diagram.child[e], selection, assignment);
                }
                return;
            }
            at = step(at, variable, selection[variable], assignment);
        }
    }

    private int step(int node, int variable, int selected, int[] assignment) {
        long[] penalty = penalties.of(variable);
        for (int e = diagram.first[node]; e < diagram.first[node + 1]; e++) {
            long below = up[diagram.child[e]];
            for (int value = diagram.low[e]; value <= diagram.high[e] && below < NEVER; value++) {
                if ((selected == Diagram.OPEN || selected == value) && at(e, value, penalty) + below == up[node]) {
                    assignment[variable] = value;
                    return diagram.child[e];
                }
            }
        }
        throw new IllegalStateException("The least cost of a node is the cost of one of its values");
    }
}
