package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.Network.Need;
import com.shopwright.configurator.network.Network.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What values add to price, days and needs: each term counts at the deepest of its variables, where all are assigned. */
final class Weighing {

    private final Network network;
    private final NeedsPool pool;
    private final List<List<Tabulated>> prices = new ArrayList<>();
    private final List<List<Tabulated>> days = new ArrayList<>();
    private final List<List<Need>> needs = new ArrayList<>();
    private final List<List<Tabulated>> quantities = new ArrayList<>();
    private final List<Map<Quantities, Integer>> needSets = new ArrayList<>();

    Weighing(Network network, PseudoTree tree, NeedsPool pool) {
        this.network = network;
        this.pool = pool;
        for (int v = 0; v < network.variables().size(); v++) {
            prices.add(new ArrayList<>());
            days.add(new ArrayList<>());
            quantities.add(new ArrayList<>());
            needs.add(new ArrayList<>());
            needSets.add(new HashMap<>());
        }
        for (Term term : network.terms()) {
            if (term.scope().length > 0) {
                List<List<Tabulated>> of = term.measure() == Measure.PRICE ? prices : days;
                of.get(tree.deepest(term.scope())).add(new Tabulated(term.scope(), term.amount(), network.variables()));
            }
        }
        for (Need need : network.needs()) {
            if (need.scope().length > 0) {
                needs.get(tree.deepest(need.scope())).add(need);
                quantities
                        .get(tree.deepest(need.scope()))
                        .add(new Tabulated(need.scope(), need.quantity(), network.variables()));
            }
        }
    }

    /** What stands whatever is chosen. */
    Graph.Constants constants() {
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

    /**
     * Adds the value of {@code variable} that is assigned, with what it leads to and adds.
     *
     * @param assigned by variable; every variable above it is assigned too
     */
    void add(int variable, int[] assigned, int child, Nodes.Values values) {
        int at = values.count++;
        values.value[at] = assigned[variable];
        values.child[at] = child;
        for (Tabulated amount : prices.get(variable)) {
            values.price[at] = Math.addExact(values.price[at], amount.of(assigned));
        }
        for (Tabulated amount : days.get(variable)) {
            values.days[at] = Math.addExact(values.days[at], Math.toIntExact(amount.of(assigned)));
        }
        values.needs[at] = needed(variable, assigned);
    }

    /** The set of needs of an edge of {@code variable} under the values assigned. */
    private int needed(int variable, int[] assigned) {
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
        return pool.intern(items);
    }

    /**
     * A quantity rounded down to five binary digits: exact up to 31, at most 6 % less above. Dates by value are estimates,
     * and quantities that differ in every combination of sizes would keep the graph from merging anything.
     */
    private static long coarse(long quantity) {
        int spare = Math.max(0, 59 - Long.numberOfLeadingZeros(Math.max(1, quantity)));
        return quantity >> spare << spare;
    }
}
