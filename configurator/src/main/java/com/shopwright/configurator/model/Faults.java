package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a model, of all its files. */
final class Faults {

    /** Of a file with more, something is so wrong that the rest would not help. */
    private static final int MAX = 200;

    private final List<Fault> gathered = new ArrayList<>();

    void add(Fault fault) {
        if (gathered.size() < MAX && !gathered.contains(fault)) {
            gathered.add(fault);
        }
    }

    boolean none() {
        return gathered.isEmpty();
    }

    /** File by file, from top to bottom. */
    List<Fault> sorted() {
        return gathered.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }
}
