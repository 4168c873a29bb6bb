package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.List;

/**
 * A configuration problem as read from a file, ready for the engine.
 *
 * @param name the file's name
 * @param network what the engine compiles
 * @param values for each variable of the network what its values are called in the file, by number
 */
record Instance(String name, Network network, List<List<String>> values) {

    Instance {
        values = values.stream().map(List::copyOf).toList();
        if (values.size() != network.variables().size()) {
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

    int size() {
        return values.size();
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
