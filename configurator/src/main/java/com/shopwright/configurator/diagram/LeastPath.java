package com.shopwright.configurator.diagram;

import java.util.Arrays;

/** Goes down the edges that make up the least cost that an upward pass found: the lowest values where several are equal. */
final class LeastPath {

    private final UpPass pass;
    private final Graph graph;
    private final long[] up;
    private final int[] selection;
    private final int[] assignment;

    private LeastPath(UpPass pass, int[] selection) {
        this.pass = pass;
        this.graph = pass.graph;
        this.up = pass.scratch.up;
        this.selection = selection;
        this.assignment = new int[graph.variables()];
        Arrays.fill(assignment, Diagram.OPEN);
    }

    /** @param pass that has just run for {@code selection} and found something */
    static int[] of(UpPass pass, int[] selection) {
        var path = new LeastPath(pass, selection);
        path.follow(pass.graph.root);
        return path.assignment;
    }

    private void follow(int node) {
        int at = node;
        while (at != Nodes.END) {
            int variable = graph.variable[at];
            if (variable < 0) {
                for (int e = graph.first[at]; e < graph.first[at + 1]; e++) {
                    follow(graph.child[e]);
                }
                return;
            }
            at = step(at, variable, selection[variable]);
        }
    }

    private int step(int node, int variable, int selected) {
        long[] penalty = pass.penalties.of(variable);
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            for (int value = graph.low[e]; value <= graph.high[e]; value++) {
                long below = up[graph.child(e, value)];
                if (below < Costs.NEVER
                        && (selected == Diagram.OPEN || selected == value)
                        && pass.at(e, value, penalty) + below == up[node]) {
                    assignment[variable] = value;
                    return graph.child(e, value);
                }
            }
        }
        throw new IllegalStateException("The least cost of a node is the cost of one of its values");
    }
}
