package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Conflict;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the choices and rules that exclude something. */
final class Reasons {

    private final Model model;
    private final Network network;

    Reasons(Model model) {
        this.model = model;
        this.network = model.network();
    }

    /** Rules that no configuration satisfies together. */
    WhyNot contradiction() {
        int[] open = new int[network.variables().size()];
        Arrays.fill(open, Diagram.OPEN);
        return because(List.of(), open);
    }

    WhyNot whyNot(Selections selections, Diagram diagram, Choices choices, int option, int value) {
        int[] selection = selections.of(choices);
        selection[option] = value;
        if (diagram.domains(selection).any()) {
            return new WhyNot(List.of(), List.of(), true);
        }
        List<String> involved = new ArrayList<>();
        for (String name : choices.values().keySet()) {
            int number = selections.number(name);
            if (number != option) {
                int kept = selection[number];
                selection[number] = Diagram.OPEN;
                if (diagram.domains(selection).any()) {
                    selection[number] = kept;
                    involved.add(name);
                }
            }
        }
        return because(involved, selection);
    }

    private WhyNot because(List<String> choices, int[] selection) {
        Conflict.Found conflict = new Conflict(network).rules(selection);
        List<WhyNot.Rule> rules = new ArrayList<>();
        for (Model.Rule rule : model.rules()) {
            if (conflict.rules().contains(rule.name())) {
                rules.add(new WhyNot.Rule(rule.name(), rule.line(), rule.because()));
            }
        }
        return new WhyNot(choices, rules, conflict.minimal());
    }
}
