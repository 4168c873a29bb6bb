package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds a minimal set of rules that a selection cannot satisfy (Junker, "QuickXplain", AAAI 2004). This searches, on the
 * network itself and not on the diagram, because it asks about sets of rules that were never compiled.
 */
public final class Conflict {

    private final Network network;
    private final Map<String, List<Relation>> byRule = new LinkedHashMap<>();

    public Conflict(Network network) {
        this.network = network;
        network.relations()
                .forEach(relation -> byRule.computeIfAbsent(relation.rule(), rule -> new ArrayList<>())
                        .add(relation));
    }

    /** Names of rules that together exclude {@code selection}, none of which can be left out; empty if none do. */
    public Set<String> rules(int[] selection) {
        List<String> all = new ArrayList<>(byRule.keySet());
        if (satisfiable(selection, all)) {
            return Set.of();
        }
        return new HashSet<>(explain(selection, List.of(), false, all));
    }

    private List<String> explain(int[] selection, List<String> background, boolean grew, List<String> candidates) {
        if (grew && !satisfiable(selection, background)) {
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

    private boolean satisfiable(int[] selection, List<String> rules) {
        List<Relation> relations = rules.stream()
                .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
                .toList();
        var domains = new Propagation(network, relations);
        if (domains.failed()) {
            return false;
        }
        for (int v = 0; v < selection.length; v++) {
            if (selection[v] != Diagram.OPEN && !domains.fix(v, selection[v])) {
                return false;
            }
        }
        return solve(domains);
    }

    private boolean solve(Propagation domains) {
        int smallest = -1;
        for (int v = 0; v < network.variables().size(); v++) {
            int size = domains.size(v);
            if (size > 1 && (smallest < 0 || size < domains.size(smallest)) && domains.constrained(v)) {
                smallest = v;
            }
        }
        if (smallest < 0) {
            return true;
        }
        for (int value = domains.next(smallest, 0); value >= 0; value = domains.next(smallest, value + 1)) {
            domains.push();
            boolean found = domains.fix(smallest, value) && solve(domains);
            domains.pop();
            if (found) {
                return true;
            }
        }
        return false;
    }
}
