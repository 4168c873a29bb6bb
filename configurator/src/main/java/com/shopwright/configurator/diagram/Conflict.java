package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds a minimal set of rules that a selection cannot satisfy (Junker, "QuickXplain", AAAI 2004). This searches, on the
 * network itself and not on the diagram, because it asks about sets of rules that were never compiled.
 *
 * <p>The search has a bound. A set of rules that it is reached on counts as satisfiable: then some rules are kept that may
 * not be needed, but what is found excludes the selection all the same, since rules are only left out on proof.
 */
public final class Conflict {

    /** A click's worth: the demo's products take some hundred steps, and a step some ten microseconds. */
    private static final int STEPS = 50_000;

    private final Network network;
    private final Map<String, List<Relation>> byRule = new LinkedHashMap<>();
    private final int most;
    private int steps;

    /**
     * @param rules that together exclude the selection; empty if it was seen that none do
     * @param minimal whether none of them can be left out; if not, the search was given up before that was known
     */
    public record Found(Set<String> rules, boolean minimal) {}

    public Conflict(Network network) {
        this(network, STEPS);
    }

    /** @param most steps of the search */
    Conflict(Network network, int most) {
        this.network = network;
        this.most = most;
        network.relations()
                .forEach(relation -> byRule.computeIfAbsent(relation.rule(), rule -> new ArrayList<>())
                        .add(relation));
    }

    /** Names of rules that together exclude {@code selection}, which nothing satisfies; empty if something is found to. */
    public Found rules(int[] selection) {
        steps = 0;
        List<String> all = new ArrayList<>(byRule.keySet());
        if (satisfiable(selection, all) == Answer.YES) {
            return new Found(Set.of(), true);
        }
        Set<String> rules = new LinkedHashSet<>(explain(selection, List.of(), false, all));
        return new Found(rules, steps < most);
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private List<String> explain(int[] selection, List<String> background, boolean grew, List<String> candidates) {
        if (grew && satisfiable(selection, background) == Answer.NO) {
            return List.of();
        }
        if (candidates.size() <= 1) {
            return candidates;
        }
        int half = candidates.size() / 2;
        List<String> first = candidates.subList(0, half);
        List<String> second = candidates.subList(half, candidates.size());
        List<String> fromSecond = explain(selection, joined(background, first), true, second);
        List<String> fromFirst = explain(selection, joined(background, fromSecond), !fromSecond.isEmpty(), first);
        return joined(fromFirst, fromSecond);
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> joined = new ArrayList<>(a);
        joined.addAll(b);
        return joined;
    }

    private Answer satisfiable(int[] selection, List<String> rules) {
        List<Relation> relations = rules.stream()
                .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
                .toList();
        var domains = new Propagation(network, relations);
        if (domains.failed()) {
            return Answer.NO;
        }
        for (int v = 0; v < selection.length; v++) {
            if (selection[v] != Diagram.OPEN && !domains.fix(v, selection[v])) {
                return Answer.NO;
            }
        }
        return solve(domains);
    }

    private Answer solve(Propagation domains) {
        if (++steps >= most) {
            return Answer.UNKNOWN;
        }
        int smallest = -1;
        for (int v = 0; v < network.variables().size(); v++) {
            int size = domains.size(v);
            if (size > 1 && (smallest < 0 || size < domains.size(smallest)) && domains.constrained(v)) {
                smallest = v;
            }
        }
        if (smallest < 0) {
            return Answer.YES;
        }
        for (int value = domains.next(smallest, 0); value >= 0; value = domains.next(smallest, value + 1)) {
            domains.push();
            Answer found = domains.fix(smallest, value) ? solve(domains) : Answer.NO;
            domains.pop();
            if (found != Answer.NO) {
                return found;
            }
        }
        return Answer.NO;
    }
}
