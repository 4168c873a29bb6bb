package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * When all parts of some full assignment are there, with (min, max): the earliest day on which the latest part has come.
 */
final class ReadyPass {

    private static final long NEVER = Costs.NEVER;

    private final Graph graph;
    private final int[] day;
    private final long[] up;
    private final long[] down;

    /**
     * @param day per set of needs, the day on which all of it is there
     */
    ReadyPass(Graph graph, Scratch scratch, int[] day) {
        this.graph = graph;
        this.day = day;
        this.up = scratch.up;
        this.down = scratch.down;
    }

    Costs run(int[] selection, long constant) {
        long[] earliest = new long[graph.offset[graph.variables()]];
        Arrays.fill(earliest, NEVER);
        up(selection);
        if (up[graph.root] < NEVER) {
            down(selection, earliest);
            for (int i = 0; i < earliest.length; i++) {
                earliest[i] = Math.max(earliest[i], constant);
            }
        }
        return new Costs(graph.offset, earliest, Math.max(up[graph.root], constant));
    }

    private void up(int[] selection) {
        up[Nodes.END] = Long.MIN_VALUE;
        for (int node = 1; node <= graph.root; node++) {
            int variable = graph.variable[node];
            if (variable < 0) {
                long latest = Long.MIN_VALUE;
                for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
                    latest = Math.max(latest, up[graph.child[e]]);
                }
                up[node] = latest;
            } else {
                long earliest = NEVER;
                int from = graph.first[node];
                int to = graph.first[node + 1];
                if (selection[variable] != Diagram.OPEN) {
                    int only = graph.edge(node, selection[variable]);
                    from = Math.max(only, 0);
                    to = only < 0 ? from : only + 1;
                }
                for (int e = from; e < to; e++) {
                    earliest = Math.min(earliest, Math.max(day[graph.needs[e]], up[graph.child[e]]));
                }
                up[node] = earliest;
            }
        }
    }

    private void down(int[] selection, long[] earliest) {
        Arrays.fill(down, NEVER);
        down[graph.root] = Long.MIN_VALUE;
        for (int node = graph.root; node > 0; node--) {
            if (down[node] >= NEVER || up[node] >= NEVER) {
                continue;
            }
            if (graph.variable[node] < 0) {
                pass(node);
            } else {
                spread(node, graph.variable[node], selection, earliest);
            }
        }
    }

    /** Beside each child stand what is beside the node and all its other children. */
    private void pass(int node) {
        long latest = down[node];
        long second = Long.MIN_VALUE;
        int who = -1;
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            long below = up[graph.child[e]];
            if (below > latest) {
                second = latest;
                latest = below;
                who = e;
            } else {
                second = Math.max(second, below);
            }
        }
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            int below = graph.child[e];
            down[below] = Math.min(down[below], e == who ? second : latest);
        }
    }

    private void spread(int node, int variable, int[] selection, long[] earliest) {
        int selected = selection[variable];
        int start = graph.offset[variable];
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            boolean open = selected == Diagram.OPEN;
            if (!open && (selected < graph.low[e] || selected > graph.high[e])) {
                continue;
            }
            int below = graph.child[e];
            if (up[below] >= NEVER) {
                continue;
            }
            long beside = Math.max(down[node], day[graph.needs[e]]);
            down[below] = Math.min(down[below], beside);
            long all = Math.max(beside, up[below]);
            int from = open ? graph.low[e] : selected;
            int to = open ? graph.high[e] : selected;
            for (int i = start + from; i <= start + to; i++) {
                earliest[i] = Math.min(earliest[i], all);
            }
        }
    }
}
