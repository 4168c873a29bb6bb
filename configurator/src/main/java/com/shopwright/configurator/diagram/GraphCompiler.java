package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Amount;
import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.Network.Need;
import com.shopwright.configurator.network.Network.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final List<List<Tabulated>> prices = new ArrayList<>();
    private final List<List<Tabulated>> days = new ArrayList<>();
    private final List<List<Need>> needs = new ArrayList<>();
    private final List<List<Tabulated>> quantities = new ArrayList<>();
    private final List<Map<Quantities, Integer>> needSets = new ArrayList<>();
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
            prices.add(new ArrayList<>());
            days.add(new ArrayList<>());
            quantities.add(new ArrayList<>());
            needs.add(new ArrayList<>());
            needSets.add(new HashMap<>());
        }
        for (Term term : network.terms()) {
            if (term.scope().length > 0) {
                List<List<Tabulated>> of = term.measure() == Measure.PRICE ? prices : days;
                of.get(tree.deepest(term.scope())).add(tabulated(term.scope(), term.amount()));
            }
        }
        for (Need need : network.needs()) {
            if (need.scope().length > 0) {
                needs.get(tree.deepest(need.scope())).add(need);
                quantities.get(tree.deepest(need.scope())).add(tabulated(need.scope(), need.quantity()));
            }
        }
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
        if (network.terms().stream().anyMatch(term -> combinations(term.scope()) > maxSteps)
                || network.needs().stream().anyMatch(need -> combinations(need.scope()) > maxSteps)) {
            return new Outcome.Failed(tooLarge());
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
            return new Outcome.Failed(tooLarge());
        }
        int root = nodes.join(roots.length, roots);
        int[] sizes =
                network.variables().stream().mapToInt(Network.Variable::size).toArray();
        return new Outcome.Built(new Graph(sizes, tree, nodes, root, constants()), steps);
    }

    private Graph.Constants constants() {
        long price = 0;
        int days = 0;
        for (Term term : network.terms()) {
            if (term.scope().length == 0) {
                long amount = term.amount().of(term.scope());
                if (term.measure() == Measure.PRICE) {
                    price += amount;
                } else {
                    days += Math.toIntExact(amount);
                }
            }
        }
        var items = new TreeMap<String, Long>();
        for (Need need : network.needs()) {
            if (need.scope().length == 0 && need.quantity().of(need.scope()) > 0) {
                items.merge(need.item(), need.quantity().of(need.scope()), Long::sum);
            }
        }
        return new Graph.Constants(price, days, items);
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
                weigh(variable, value, child, values);
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

    private void weigh(int variable, int value, int child, Nodes.Values values) {
        int at = values.count++;
        values.value[at] = value;
        values.child[at] = child;
        for (Tabulated amount : prices.get(variable)) {
            values.price[at] = Math.addExact(values.price[at], amount.of(assigned));
        }
        for (Tabulated amount : days.get(variable)) {
            values.days[at] = Math.addExact(values.days[at], Math.toIntExact(amount.of(assigned)));
        }
        values.needs[at] = needed(variable);
    }

    /** The set of needs of an edge of {@code variable} under the values assigned. */
    private int needed(int variable) {
        List<Need> of = needs.get(variable);
        if (of.isEmpty()) {
            return NeedsPool.NONE;
        }
        long[] taken = new long[of.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = coarse(quantities.get(variable).get(i).of(assigned));
        }
        return needSets.get(variable).computeIfAbsent(new Quantities(taken), q -> set(of, taken));
    }

    private record Quantities(long[] values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Quantities quantities && Arrays.equals(values, quantities.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    private int set(List<Need> of, long[] quantities) {
        var items = new TreeMap<String, Long>();
        for (int i = 0; i < quantities.length; i++) {
            if (quantities[i] > 0) {
                items.merge(of.get(i).item(), quantities[i], Math::addExact);
            }
        }
        return nodes.pool.intern(items);
    }

    /**
     * A quantity rounded down to five binary digits: exact up to 31, at most 6 % less above. Dates by value are estimates,
     * and quantities that differ in every combination of sizes would keep the graph from merging anything.
     */
    private static long coarse(long quantity) {
        int spare = Math.max(0, 59 - Long.numberOfLeadingZeros(Math.max(1, quantity)));
        return quantity >> spare << spare;
    }

    private Tabulated tabulated(int[] scope, Amount amount) {
        return new Tabulated(scope, amount, network.variables());
    }

    private void count(int variable) {
        stepsAt[variable]++;
        if (++steps > maxSteps) {
            throw new TooManySteps();
        }
    }

    private double combinations(int[] scope) {
        double combinations = 1;
        for (int variable : scope) {
            combinations *= domains.size(variable);
        }
        return combinations;
    }

    private Compilation tooLarge() {
        int widest = 0;
        for (int v = 0; v < stepsAt.length; v++) {
            boolean wider = steps > 0
                    ? stepsAt[v] > stepsAt[widest]
                    : combinations(tree.context[v]) * domains.size(v)
                            > combinations(tree.context[widest]) * domains.size(widest);
            widest = wider ? v : widest;
        }
        List<Integer> coupled = new ArrayList<>();
        for (int c : tree.context[widest]) {
            coupled.add(c);
        }
        coupled.add(widest);
        coupled.sort(Comparator.comparing(v -> -network.variables().get(v).size()));
        var names = new TreeSet<String>();
        network.relations().forEach(r -> nameIfCoupling(r.scope(), r.rule(), coupled, names));
        network.terms().forEach(t -> nameIfCoupling(t.scope(), t.name(), coupled, names));
        network.needs().forEach(n -> nameIfCoupling(n.scope(), n.item(), coupled, names));
        return new Compilation.TooLarge(
                coupled.stream().map(v -> network.variables().get(v).name()).toList(), List.copyOf(names));
    }

    private static void nameIfCoupling(int[] scope, String name, List<Integer> coupled, TreeSet<String> names) {
        if (Arrays.stream(scope).filter(coupled::contains).count() > 1) {
            names.add(name);
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
