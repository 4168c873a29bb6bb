package com.shopwright.bench.configurator;

import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * A configuration problem as read from a file, ready for the engine.
 *
 * @param name the file's name
 * @param network what the engine compiles; variables beyond those that have values here are the model language's own
 * @param values for each variable that a customer chooses what its values are called in the file, by number
 */
record Instance(String name, Network network, List<List<String>> values) {

    Instance {
        values = values.stream().map(List::copyOf).toList();
        if (values.size() > network.variables().size()) {
            throw new IllegalArgumentException("Names for %d variables, but there are %d"
                    .formatted(values.size(), network.variables().size()));
        }
        for (int variable = 0; variable < values.size(); variable++) {
            if (values.get(variable).size() != network.variables().get(variable).size()) {
                throw new IllegalArgumentException(
                        "Every value needs a name: " + network.variables().get(variable));
            }
        }
    }

    /** How many variables a customer chooses: the first ones of the network. */
    int size() {
        return values.size();
    }

    /** Nothing chosen yet. */
    int[] open() {
        int[] selection = new int[network.variables().size()];
        Arrays.fill(selection, Diagram.OPEN);
        return selection;
    }

    int size(int variable) {
        return values.get(variable).size();
    }

    String variable(int variable) {
        return network.variables().get(variable).name();
    }

    String value(int variable, int value) {
        return values.get(variable).get(value);
    }

    int valueCount() {
        return values.stream().mapToInt(List::size).sum();
    }

    /** Rules as written in the file: one may have become several relations. */
    int ruleCount() {
        return (int) network.relations().stream()
                .map(relation -> relation.rule())
                .distinct()
                .count();
    }
}
