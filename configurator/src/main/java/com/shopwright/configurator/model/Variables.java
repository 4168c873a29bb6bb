package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The variables of the network being built: the options, then auxiliary ones. */
final class Variables {

    private final Network.Builder network;
    private final List<String> names = new ArrayList<>();
    private int[] sizes = {};

    Variables(Network.Builder network, Vocabulary vocabulary) {
        this.network = network;
        vocabulary
                .options()
                .forEach(option -> add(option.name(), option.values().size()));
    }

    /** Adds a variable whose value the options determine, and answers its number. */
    int auxiliary(String rule, int size) {
        return add(rule + " #" + names.size(), size);
    }

    /** By variable. Grows with each variable that is added: do not keep it. */
    int[] sizes() {
        return sizes;
    }

    String name(int variable) {
        return names.get(variable);
    }

    private int add(String name, int size) {
        names.add(name);
        sizes = Arrays.copyOf(sizes, names.size());
        sizes[names.size() - 1] = size;
        return network.variable(name, size);
    }
}
