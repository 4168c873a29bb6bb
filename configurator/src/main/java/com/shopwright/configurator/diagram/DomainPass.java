package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * Which values are possible: upwards, which nodes keep a full assignment; downwards, which of them the root reaches. For
 * graphs without prices, which have no fans.
 */
final class DomainPass {

    private final Graph graph;
    private final byte[] alive;
    private final byte[] reached;
    private final int[] selection;
    private final long[] bits;

    DomainPass(Graph graph, Scratch scratch, int[] selection) {
        this.graph = graph;
        this.alive = scratch.alive;
        this.reached = scratch.reached;
        this.selection = selection;
        this.bits = new long[(graph.offset[graph.variables()] + 63) >>> 6];
    }

    Values run() {
        up();
        if (alive[graph.root] != 0) {
            down();
        }
        return new Values(graph.offset, bits);
    }

    private void up() {
        // With nothing selected below, every node of the graph keeps a full assignment.
        Arrays.fill(alive, (byte) 1);
        boolean[] touched = graph.touched(selection);
        for (int variable : graph.order) {
            if (touched[variable]) {
                for (int node = graph.joins[variable]; node < graph.nodes[variable]; node++) {
                    alive[node] = joined(node);
                }
                for (int node = graph.nodes[variable]; node < graph.ends[variable]; node++) {
                    alive[node] = decided(node, selection[variable]);
                }
            }
        }
        if (graph.rootJoins()) {
            alive[graph.root] = joined(graph.root);
        }
    }

    private byte joined(int node) {
        byte lives = 1;
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            lives &= alive[graph.child[e]];
        }
        return lives;
    }

    private byte decided(int node, int selected) {
        if (selected != Diagram.OPEN) {
            int e = graph.edge(node, selected);
            return e < 0 ? 0 : alive[graph.child[e]];
        }
        byte lives = 0;
        for (int e = graph.first[node]; e < graph.first[node + 1] && lives == 0; e++) {
            lives = alive[graph.child[e]];
        }
        return lives;
    }

    private void down() {
        Arrays.fill(reached, (byte) 0);
        reached[graph.root] = 1;
        if (graph.rootJoins()) {
            reachChildren(graph.root);
        }
        for (int i = graph.order.length - 1; i >= 0; i--) {
            int variable = graph.order[i];
            for (int node = graph.ends[variable] - 1; node >= graph.nodes[variable]; node--) {
                if (reached[node] != 0) {
                    spread(node, variable);
                }
            }
            for (int node = graph.nodes[variable] - 1; node >= graph.joins[variable]; node--) {
                if (reached[node] != 0) {
                    reachChildren(node);
                }
            }
        }
    }

    private void reachChildren(int join) {
        for (int e = graph.first[join]; e < graph.first[join + 1]; e++) {
            reached[graph.child[e]] = 1;
        }
    }

    private void spread(int node, int variable) {
        int at = graph.offset[variable];
        int selected = selection[variable];
        if (selected != Diagram.OPEN) {
            reached[graph.child[graph.edge(node, selected)]] = 1;
            Values.mark(bits, at + selected, at + selected);
            return;
        }
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            if (alive[graph.child[e]] != 0) {
                reached[graph.child[e]] = 1;
                Values.mark(bits, at + graph.low[e], at + graph.high[e]);
            }
        }
    }
}
