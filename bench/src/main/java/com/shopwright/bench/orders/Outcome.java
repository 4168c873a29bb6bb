package com.shopwright.bench.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all runs have come to: samples by name, sums of what must be zero, and every order that was acknowledged. */
final class Outcome {

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();
    private final Map<String, Long> faults = new LinkedHashMap<>();
    private final List<UUID> acknowledged = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    void sample(String name, double value) {
        samples.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** NaN where nothing was measured. */
    double median(String name) {
        return Tally.median(samples.getOrDefault(name, List.of()));
    }

    double least(String name) {
        return samples.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
    }

    void fault(String name, long count) {
        faults.merge(name, count, Math::addExact);
    }

    long faults(String name) {
        return faults.getOrDefault(name, 0L);
    }

    void acknowledged(Tally tally, String what) {
        acknowledged.addAll(tally.acknowledged());
        tally.wrong().forEach(words -> complain(what + " was answered " + words));
    }

    void acknowledged(List<UUID> carts) {
        acknowledged.addAll(carts);
    }

    List<UUID> acknowledged() {
        return acknowledged;
    }

    void complain(String what) {
        complaints.add(what);
    }

    List<String> complaints() {
        return complaints;
    }
}
