package com.shopwright.bench.configurator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which variable and value of the importer is which item and value of the checker, by their names. */
final class Alignment {

    private final int[] items;
    private final int[][] positions;

    /**
     * @throws Disagreement when one of the two readers saw something else than the other
     */
    Alignment(Instance instance, Rereading rereading) {
        if (instance.size() != rereading.items().size()) {
            throw new Disagreement("The importer read %d variables, the checker %d"
                    .formatted(instance.size(), rereading.items().size()));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int item = 0; item < rereading.items().size(); item++) {
            numbers.put(rereading.items().get(item).name(), item);
        }
        items = new int[instance.size()];
        positions = new int[instance.size()][];
        for (int variable = 0; variable < items.length; variable++) {
            String name = instance.variable(variable);
            Integer item = numbers.remove(name);
            if (item == null) {
                throw new Disagreement("The checker has not read the variable " + name);
            }
            items[variable] = item;
            List<String> values = rereading.items().get(item).values();
            positions[variable] = instance.values().get(variable).stream()
                    .mapToInt(values::indexOf)
                    .toArray();
            boolean same = values.size() == positions[variable].length
                    && Arrays.stream(positions[variable]).distinct().count() == values.size();
            if (!same || Arrays.stream(positions[variable]).anyMatch(at -> at < 0)) {
                throw new Disagreement("Importer and checker read different values of " + name);
            }
        }
    }

    int item(int variable) {
        return items[variable];
    }

    int position(int variable, int value) {
        return positions[variable][value];
    }

    /** A selection of the engine's in the checker's terms; -1 stays what it is. */
    int[] positions(int[] selection) {
        int[] result = new int[items.length];
        for (int variable = 0; variable < items.length; variable++) {
            result[items[variable]] = selection[variable] < 0 ? -1 : positions[variable][selection[variable]];
        }
        return result;
    }

    /** The two readings of a file are not the same. */
    static final class Disagreement extends RuntimeException {

        private static final long serialVersionUID = 1;

        Disagreement(String what) {
            super(what);
        }
    }
}
