package com.shopwright.configurator.diagram;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** How many full assignments there are, with (+, ×), and a random one of them. */
final class CountPass {

    private final Graph graph;
    private final int[] selection;
    private final BigInteger[] up;

    CountPass(Graph graph, int[] selection) {
        this.graph = graph;
        this.selection = selection.clone();
        this.up = new BigInteger[graph.root + 1];
        up[Nodes.END] = BigInteger.ONE;
        for (int node = 1; node <= graph.root; node++) {
            up[node] = below(node);
        }
    }

    private BigInteger below(int node) {
        boolean join = graph.variable[node] < 0;
        BigInteger count = join ? BigInteger.ONE : BigInteger.ZERO;
        for (int e = graph.first[node]; e < graph.first[node + 1]; e++) {
            count = join ? count.multiply(up[graph.child[e]]) : count.add(through(node, e));
        }
        return count;
    }

    private BigInteger through(int node, int edge) {
        return up[graph.child[edge]].multiply(BigInteger.valueOf(span(node, edge)));
    }

    /** How many values of an edge the selection leaves. */
    private int span(int node, int edge) {
        int selected = selection[graph.variable[node]];
        if (selected == Diagram.OPEN) {
            return graph.high[edge] - graph.low[edge] + 1;
        }
        return selected >= graph.low[edge] && selected <= graph.high[edge] ? 1 : 0;
    }

    BigInteger count() {
        return up[graph.root];
    }

    /**
     * @throws IllegalArgumentException if there is none
     */
    int[] sample(RandomGenerator random) {
        if (count().signum() == 0) {
            throw new IllegalArgumentException("No full assignment is left");
        }
        int[] assignment = new int[graph.variables()];
        draw(graph.root, random, assignment);
        return assignment;
    }

    private void draw(int node, RandomGenerator random, int[] assignment) {
        int at = node;
        while (at != Nodes.END) {
            if (graph.variable[at] < 0) {
                for (int e = graph.first[at]; e < graph.first[at + 1]; e++) {
                    draw(graph.child[e], random, assignment);
                }
                return;
            }
            BigInteger ticket = below(up[at], random);
            int e = graph.first[at];
            while (ticket.compareTo(through(at, e)) >= 0) {
                ticket = ticket.subtract(through(at, e));
                e++;
            }
            int selected = selection[graph.variable[at]];
            assignment[graph.variable[at]] = selected != Diagram.OPEN
                    ? selected
                    : graph.low[e] + ticket.divide(up[graph.child[e]]).intValue();
            at = graph.child[e];
        }
    }

    /** A number from 0 to {@code bound} - 1, each as likely as any other. */
    private static BigInteger below(BigInteger bound, RandomGenerator random) {
        byte[] bytes = new byte[bound.bitLength() / 8 + 1];
        BigInteger drawn;
        do {
            random.nextBytes(bytes);
            bytes[0] &= (byte) ((1 << bound.bitLength() % 8) - 1);
            drawn = new BigInteger(1, bytes);
        } while (drawn.compareTo(bound) >= 0);
        return drawn;
    }
}
