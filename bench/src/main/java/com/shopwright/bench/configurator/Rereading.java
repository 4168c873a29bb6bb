package com.shopwright.bench.configurator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An instance file read a second time, for the checker, by code that shares nothing with the importers.
 *
 * @param rules over positions in the lists of values
 */
record Rereading(List<Item> items, List<RereadRule> rules) {

    /** A variable with its values as the file calls them. */
    record Item(String name, List<String> values) {

        Item {
            values = List.copyOf(values);
        }
    }

    Rereading {
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }

    /**
     * Reads a file that an importer has read.
     *
     * @throws IOException if it cannot be read after all
     */
    static Rereading of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return new XcspRereader().read(file);
        }
        return name.endsWith(".uvl") ? new UvlRereader().read(file) : new DimacsRereader().read(file);
    }

    /** Whether a position for each item keeps every rule. */
    boolean allows(int[] positions) {
        return rules.stream().allMatch(rule -> rule.holds(positions));
    }
}
