package com.shopwright.configurator.diagram;

import java.util.Arrays;

/** Which values are possible: upwards, which nodes keep a full assignment; downwards, which of them the root reaches. */
final class DomainPass {

    private final Diagram diagram;
    private final byte[] alive;
    private final byte[] reached;

    DomainPass(Diagram diagram, Diagram.Scratch scratch) {
        this.diagram = diagram;
        this.alive = scratch.alive;
        this.reached = scratch.reached;
    }

    Values run(int[] selection) {
        long[] bits = new long[(diagram.offset[diagram.sizes.length] + 63) >>> 6];
        up(selection);
        if (alive[diagram.root] != 0) {
            down(selection, bits);
        }
        return new Values(diagram.offset, bits);
    }

    private void up(int[] selection) {
        int[] first = diagram.first;
        int[] child = diagram.child;
        alive[Nodes.END] = 1;
        for (int node = 1; node <= diagram.root; node++) {
            int variable = diagram.variable[node];
            byte lives;
            if (variable == Nodes.JOIN) {
                lives = 1;
                for (int e = first[node]; e < first[node + 1]; e++) {
                    lives &= alive[child[e]];
                }
            } else if (selection[variable] == Diagram.OPEN) {
                lives = 0;
                for (int e = first[node]; e < first[node + 1] && lives == 0; e++) {
                    lives = alive[child[e]];
                }
            } else {
                int e = diagram.edge(node, selection[variable]);
                lives = e < 0 ? 0 : alive[child[e]];
            }
            alive[node] = lives;
        }
    }

    private void down(int[] selection, long[] bits) {
        int[] first = diagram.first;
        int[] child = diagram.child;
        Arrays.fill(reached, (byte) 0);
        reached[diagram.root] = 1;
        for (int node = diagram.root; node > 0; node--) {
            if (reached[node] == 0) {
                continue;
            }
            int variable = diagram.variable[node];
            if (variable == Nodes.JOIN) {
                for (int e = first[node]; e < first[node + 1]; e++) {
                    reached[child[e]] = 1;
                }
            } else if (selection[variable] == Diagram.OPEN) {
                int at = diagram.offset[variable];
                for (int e = first[node]; e < first[node + 1]; e++) {
                    if (alive[child[e]] != 0) {
                        reached[child[e]] = 1;
                        Values.mark(bits, at + diagram.low[e], at + diagram.high[e]);
                    }
                }
            } else {
                int at = diagram.offset[variable] + selection[variable];
                reached[child[diagram.edge(node, selection[variable])]] = 1;
                Values.mark(bits, at, at);
            }
        }
    }
}
