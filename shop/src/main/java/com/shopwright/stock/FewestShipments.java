package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** As few locations as can have it all together; among equals those that are asked first. */
@Component
final class FewestShipments implements AllocationStrategy {

    static final String NAME = "fewest-shipments";

    /** So many locations are tried in every combination (2^12 of them); beyond, the fullest are taken one after another. */
    private static final int ALL_COMBINATIONS = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Fewest shipments";
    }

    @Override
    public String explanation() {
        return "Takes an order from as few places as possible, so that it leaves in few parcels; among equals the place"
                + " that is asked first. The cheapest way for most shops.";
    }

    @Override
    public List<Allocation> pick(SortedMap<Sku, Integer> wanted, List<Source> sources, Optional<PostalArea> deliverTo) {
        return Filling.fill(wanted, smallest(wanted, sources));
    }

    /** The smallest set that has everything; sets of one size are compared by the priority of their members. */
    private static List<Source> smallest(SortedMap<Sku, Integer> wanted, List<Source> sources) {
        if (sources.size() > ALL_COMBINATIONS) {
            return fullestFirst(wanted, sources);
        }
        for (int size = 1; size < sources.size(); size++) {
            Optional<List<Source>> found = choose(wanted, sources, size, 0, List.of());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return sources;
    }

    private static Optional<List<Source>> choose(
            SortedMap<Sku, Integer> wanted, List<Source> sources, int size, int from, List<Source> chosen) {
        if (chosen.size() == size) {
            return haveAll(wanted, chosen) ? Optional.of(chosen) : Optional.empty();
        }
        for (int next = from; next < sources.size(); next++) {
            List<Source> more = new ArrayList<>(chosen);
            more.add(sources.get(next));
            Optional<List<Source>> found = choose(wanted, sources, size, next + 1, more);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean haveAll(SortedMap<Sku, Integer> wanted, List<Source> sources) {
        return wanted.entrySet().stream()
                .allMatch(want -> sources.stream()
                                .mapToLong(source -> source.free(want.getKey()))
                                .sum()
                        >= want.getValue());
    }

    private static List<Source> fullestFirst(SortedMap<Sku, Integer> wanted, List<Source> sources) {
        List<Source> left = new ArrayList<>(sources);
        List<Source> chosen = new ArrayList<>();
        while (!haveAll(wanted, chosen)) {
            Source fullest = left.stream()
                    .reduce((one, other) -> useful(wanted, chosen, other) > useful(wanted, chosen, one) ? other : one)
                    .orElseThrow();
            left.remove(fullest);
            chosen.add(fullest);
        }
        return chosen;
    }

    /** How many of the pieces that the chosen lack this one has. */
    private static long useful(SortedMap<Sku, Integer> wanted, List<Source> chosen, Source source) {
        return wanted.entrySet().stream()
                .mapToLong(want -> {
                    long had = chosen.stream()
                            .mapToLong(one -> one.free(want.getKey()))
                            .sum();
                    return Math.clamp(want.getValue() - had, 0, source.free(want.getKey()));
                })
                .sum();
    }
}
