package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order in which variables are decided: a tree in which variables that share a relation or a term lie on one path
 * from the root. A variable's context is the part of that path which its sub-tree shares relations with.
 *
 * <p>Found by greedy elimination (weighted min-fill) with a fixed number of seeded restarts; the tree with the fewest
 * expected (context, value) pairs is kept. The seed is fixed, so a model compiles to the same diagram every time.
 */
final class PseudoTree {

    private static final int RESTARTS = 24;
    private static final long SEED = 20_251_122L;

    /** The context of each variable, from the root downwards. */
    final int[][] context;
    /** The children of each variable. */
    final int[][] children;

    final int[] roots;
    /** Distance from the root. */
    final int[] depth;
    /** Sum over variables of log-domain products: what the compilation may cost at most, in (context, value) pairs. */
    final double cost;

    private PseudoTree(int[] eliminated, List<BitSet> buckets, double cost) {
        int n = eliminated.length;
        int[] position = new int[n];
        for (int i = 0; i < n; i++) {
            position[eliminated[i]] = i;
        }
        this.cost = cost;
        this.context = new int[n][];
        this.depth = new int[n];
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            below.add(new ArrayList<>());
        }
        var tops = new ArrayList<Integer>();
        for (int i = n - 1; i >= 0; i--) {
            int variable = eliminated[i];
            // Last eliminated is highest in the tree, so the context is sorted by falling position.
            context[variable] = buckets.get(variable).stream()
                    .boxed()
                    .sorted((a, b) -> Integer.compare(position[b], position[a]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (context[variable].length == 0) {
                tops.add(variable);
            } else {
                int parent = context[variable][context[variable].length - 1];
                below.get(parent).add(variable);
                depth[variable] = depth[parent] + 1;
            }
        }
        this.children = below.stream().map(PseudoTree::ints).toArray(int[][]::new);
        this.roots = ints(tops);
    }

    static PseudoTree of(Network network) {
        PseudoTree best = eliminate(network, Heuristic.FILL, new SplittableRandom(SEED), 0);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < RESTARTS; i++) {
            Heuristic heuristic = Heuristic.values()[i % Heuristic.values().length];
            PseudoTree next = eliminate(network, heuristic, random.split(), i < Heuristic.values().length ? 0 : 0.3);
            if (next.cost < best.cost) {
                best = next;
            }
        }
        return best;
    }

    private enum Heuristic {
        FILL,
        WEIGHT,
        WEIGHTED_FILL
    }

    /** One greedy elimination; {@code noise} spreads the choice between nearly equal candidates. */
    private static PseudoTree eliminate(Network network, Heuristic heuristic, SplittableRandom random, double noise) {
        int n = network.variables().size();
        double[] bits = new double[n];
        for (int v = 0; v < n; v++) {
            bits[v] = Math.log(network.variables().get(v).size()) / Math.log(2);
        }
        List<BitSet> neighbours = neighbours(network);
        BitSet left = new BitSet(n);
        left.set(0, n);
        double[] score = new double[n];
        for (int v = 0; v < n; v++) {
            score[v] = score(v, neighbours, bits, heuristic);
        }
        int[] eliminated = new int[n];
        List<BitSet> buckets = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            buckets.add(new BitSet());
        }
        double cost = 0;
        for (int i = 0; i < n; i++) {
            int pick = -1;
            double lowest = Double.POSITIVE_INFINITY;
            for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(v + 1)) {
                double s = noise == 0 ? score[v] : score[v] * (1 + noise * random.nextDouble());
                if (s < lowest) {
                    lowest = s;
                    pick = v;
                }
            }
            eliminated[i] = pick;
            left.clear(pick);
            BitSet bucket = neighbours.get(pick);
            buckets.set(pick, (BitSet) bucket.clone());
            cost += Math.pow(2, bucket.stream().mapToDouble(b -> bits[b]).sum() + bits[pick]);
            connect(pick, bucket, neighbours);
            BitSet touched = (BitSet) bucket.clone();
            bucket.stream().forEach(b -> touched.or(neighbours.get(b)));
            for (int v = touched.nextSetBit(0); v >= 0; v = touched.nextSetBit(v + 1)) {
                score[v] = score(v, neighbours, bits, heuristic);
            }
        }
        return new PseudoTree(eliminated, buckets, cost);
    }

    private static void connect(int gone, BitSet bucket, List<BitSet> neighbours) {
        for (int b = bucket.nextSetBit(0); b >= 0; b = bucket.nextSetBit(b + 1)) {
            BitSet of = neighbours.get(b);
            of.or(bucket);
            of.clear(b);
            of.clear(gone);
        }
    }

    private static double score(int variable, List<BitSet> neighbours, double[] bits, Heuristic heuristic) {
        BitSet around = neighbours.get(variable);
        double weight = bits[variable];
        double fill = 0;
        for (int a = around.nextSetBit(0); a >= 0; a = around.nextSetBit(a + 1)) {
            weight += bits[a];
            if (heuristic != Heuristic.WEIGHT) {
                BitSet of = neighbours.get(a);
                for (int b = around.nextSetBit(a + 1); b >= 0; b = around.nextSetBit(b + 1)) {
                    if (!of.get(b)) {
                        fill += heuristic == Heuristic.FILL ? 1 : bits[a] * bits[b];
                    }
                }
            }
        }
        return heuristic == Heuristic.WEIGHT ? weight : fill + weight / 1_000;
    }

    private static List<BitSet> neighbours(Network network) {
        int n = network.variables().size();
        List<BitSet> neighbours = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            neighbours.add(new BitSet(n));
        }
        network.relations().forEach(relation -> join(relation.scope(), neighbours));
        network.terms().forEach(term -> join(term.scope(), neighbours));
        network.needs().forEach(need -> join(need.scope(), neighbours));
        return neighbours;
    }

    private static void join(int[] scope, List<BitSet> neighbours) {
        for (int a : scope) {
            for (int b : scope) {
                if (a != b) {
                    neighbours.get(a).set(b);
                }
            }
        }
    }

    /** Each variable's parent; its own number for a root. */
    int[] parents() {
        int[] parents = new int[context.length];
        for (int v = 0; v < parents.length; v++) {
            parents[v] = context[v].length == 0 ? v : context[v][context[v].length - 1];
        }
        return parents;
    }

    /** Of a scope, the variable decided last. */
    int deepest(int[] scope) {
        int deepest = scope[0];
        for (int variable : scope) {
            if (depth[variable] > depth[deepest]) {
                deepest = variable;
            }
        }
        return deepest;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
