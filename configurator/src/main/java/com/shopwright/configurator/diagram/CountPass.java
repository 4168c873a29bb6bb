package com.shopwright.configurator.diagram;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** How many full assignments there are, with (+, ×), and a random one of them. */
final class CountPass {

    private final Diagram diagram;
    private final int[] selection;
    private final BigInteger[] up;

    CountPass(Diagram diagram, int[] selection) {
        this.diagram = diagram;
        this.selection = selection.clone();
        this.up = new BigInteger[diagram.root + 1];
        up[Nodes.END] = BigInteger.ONE;
        for (int node = 1; node <= diagram.root; node++) {
            up[node] = below(node);
        }
    }

    private BigInteger below(int node) {
        boolean join = diagram.variable[node] == Nodes.JOIN;
        BigInteger count = join ? BigInteger.ONE : BigInteger.ZERO;
        for (int e = diagram.first[node]; e < diagram.first[node + 1]; e++) {
            count = join ? count.multiply(up[diagram.child[e]]) : count.add(through(node, e));
        }
        return count;
    }

    private BigInteger through(int node, int edge) {
        return up[diagram.child[edge]].multiply(BigInteger.valueOf(span(node, edge)));
    }

    /** How many values of an edge the selection leaves. */
    private int span(int node, int edge) {
        int selected = selection[diagram.variable[node]];
        if (selected == Diagram.OPEN) {
            return diagram.high[edge] - diagram.low[edge] + 1;
        }
        return selected >= diagram.low[edge] && selected <= diagram.high[edge] ? 1 : 0;
    }

    BigInteger count() {
        return up[diagram.root];
    }

    /**
     * @throws IllegalArgumentException if there is none
     */
    int[] sample(RandomGenerator random) {
        if (count().signum() == 0) {
            throw new IllegalArgumentException("No full assignment is left");
        }
        int[] assignment = new int[diagram.sizes.length];
        draw(diagram.root, random, assignment);
        return assignment;
    }

    private void draw(int node, RandomGenerator random, int[] assignment) {
        int at = node;
        while (at != Nodes.END) {
            if (diagram.variable[at] == Nodes.JOIN) {
                for (int e = diagram.first[at]; e < diagram.first[at + 1]; e++) {
                    draw(diagram.child[e], random, assignment);
                }
                return;
            }
            BigInteger ticket = below(up[at], random);
            int e = diagram.first[at];
            while (ticket.compareTo(through(at, e)) >= 0) {
                ticket = ticket.subtract(through(at, e));
                e++;
            }
            int selected = selection[diagram.variable[at]];
            assignment[diagram.variable[at]] = selected != Diagram.OPEN
                    ? selected
                    : diagram.low[e] + ticket.divide(up[diagram.child[e]]).intValue();
            at = diagram.child[e];
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
