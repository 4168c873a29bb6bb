package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import java.util.Arrays;

/**
 * Compiles a network into one graph, top down: variables are fixed along the pseudo-tree under propagation, and each
 * variable's sub-problem is built once per context.
 */
final class GraphCompiler {

    private final long maxSteps;

    private final Network network;
    private final PseudoTree tree;
    private final Propagation domains;
    private final Nodes nodes = new Nodes(new NeedsPool());
    private final Memo[] memo;
    private final int[] assigned;
    private final int[][] contexts;
    private final Weighing weighing;
    private final long[] stepsAt;
    private long steps;

    /**
     * @param maxSteps values tried, over all contexts, before the network is refused as too large
     */
    GraphCompiler(Network network, long maxSteps) {
        this.maxSteps = maxSteps;
        this.network = network;
        this.tree = PseudoTree.of(network);
        this.domains = new Propagation(network, network.relations());
        int n = network.variables().size();
        this.memo = new Memo[n];
        this.assigned = new int[n];
        this.contexts = new int[n][];
        this.stepsAt = new long[n];
        for (int v = 0; v < n; v++) {
            memo[v] = Memo.of(Arrays.stream(tree.context[v])
                    .map(c -> network.variables().get(c).size())
                    .toArray());
            contexts[v] = new int[tree.context[v].length];
        }
        this.weighing = new Weighing(network, tree, nodes.pool);
    }

    /** What came of it. */
    sealed interface Outcome {

        /**
         * @param steps values tried, over all contexts
         */
        record Built(Graph graph, long steps) implements Outcome {}

        record Failed(Compilation compilation) implements Outcome {}
    }

    Outcome run() {
        if (domains.failed()) {
            return new Outcome.Failed(new Compilation.Contradictory());
        }
        var coupling = new Coupling(network, tree, domains);
        if (coupling.most() > maxSteps) {
            return new Outcome.Failed(coupling.widest());
        }
        int[] roots = new int[tree.roots.length];
        try {
            for (int i = 0; i < roots.length; i++) {
                roots[i] = node(tree.roots[i]);
                if (roots[i] == Nodes.DEAD) {
                    return new Outcome.Failed(new Compilation.Contradictory());
                }
            }
        } catch (TooManySteps e) {
            return new Outcome.Failed(coupling.heaviest(stepsAt));
        }
        int root = nodes.join(roots.length, roots);
        int[] sizes =
                network.variables().stream().mapToInt(Network.Variable::size).toArray();
        return new Outcome.Built(new Graph(sizes, tree, nodes, root, weighing.constants()), steps);
    }

    /** The node of {@code variable} under the values of its context, which are assigned and propagated. */
    private int node(int variable) {
        int known = remembered(variable);
        if (known != Memo.ABSENT) {
            return known;
        }
        int[] context = context(variable).clone();
        var values = new Nodes.Values(domains.size(variable));
        for (int value = domains.next(variable, 0); value >= 0; value = domains.next(variable, value + 1)) {
            count(variable);
            assigned[variable] = value;
            int child = below(variable, value);
            if (child != Nodes.DEAD) {
                assigned[variable] = value;
                weighing.add(variable, assigned, child, values);
            }
        }
        int node = values.count == 0
                ? Nodes.DEAD
                : nodes.decide(variable, network.variables().get(variable).size(), values);
        memo[variable].put(context, node);
        return node;
    }

    /** The values of a variable's context, in an array that the next call overwrites. */
    private int[] context(int variable) {
        int[] of = tree.context[variable];
        int[] values = contexts[variable];
        for (int i = 0; i < values.length; i++) {
            values[i] = assigned[of[i]];
        }
        return values;
    }

    private int remembered(int variable) {
        return memo[variable].get(context(variable));
    }

    /**
     * What stands below {@code variable} with {@code value}. Its relations to variables above have been checked: with all of
     * those fixed, only values that satisfy them are left. So when all children are known there is nothing to propagate.
     */
    private int below(int variable, int value) {
        int[] of = tree.children[variable];
        int[] children = new int[of.length];
        boolean allKnown = true;
        for (int i = 0; i < of.length && allKnown; i++) {
            children[i] = remembered(of[i]);
            if (children[i] == Nodes.DEAD) {
                return Nodes.DEAD;
            }
            allKnown = children[i] != Memo.ABSENT;
        }
        if (allKnown) {
            return nodes.join(variable, children);
        }
        domains.push();
        boolean alive = domains.fix(variable, value);
        for (int i = 0; i < of.length && alive; i++) {
            children[i] = node(of[i]);
            alive = children[i] != Nodes.DEAD;
        }
        domains.pop();
        return alive ? nodes.join(variable, children) : Nodes.DEAD;
    }

    private void count(int variable) {
        stepsAt[variable]++;
        if (++steps > maxSteps) {
            throw new TooManySteps();
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
