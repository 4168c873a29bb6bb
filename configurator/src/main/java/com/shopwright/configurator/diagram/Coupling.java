package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** Finds what couples too many values at once, and names it for the model's author. */
final class Coupling {

    private final Network network;
    private final PseudoTree tree;
    private final Propagation domains;

    Coupling(Network network, PseudoTree tree, Propagation domains) {
        this.network = network;
        this.tree = tree;
        this.domains = domains;
    }

    /** The most combinations of values in one term or need. */
    double most() {
        return DoubleStream.concat(
                        network.terms().stream().mapToDouble(term -> combinations(term.scope())),
                        network.needs().stream().mapToDouble(need -> combinations(need.scope())))
                .max()
                .orElse(0);
    }

    /** Before anything was tried: the variable that has the most combinations with those above it. */
    Compilation widest() {
        int widest = 0;
        for (int v = 1; v < network.variables().size(); v++) {
            widest = width(v) > width(widest) ? v : widest;
        }
        return tooLarge(widest);
    }

    /** @param stepsAt how many values of each variable were tried over all contexts */
    Compilation heaviest(long[] stepsAt) {
        int heaviest = 0;
        for (int v = 1; v < stepsAt.length; v++) {
            heaviest = stepsAt[v] > stepsAt[heaviest] ? v : heaviest;
        }
        return tooLarge(heaviest);
    }

    private double width(int variable) {
        return combinations(tree.context[variable]) * domains.size(variable);
    }

    private double combinations(int[] scope) {
        double combinations = 1;
        for (int variable : scope) {
            combinations *= domains.size(variable);
        }
        return combinations;
    }

    private Compilation tooLarge(int variable) {
        List<Integer> coupled = new ArrayList<>();
        for (int c : tree.context[variable]) {
            coupled.add(c);
        }
        coupled.add(variable);
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
}
