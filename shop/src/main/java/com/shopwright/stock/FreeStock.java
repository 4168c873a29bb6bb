package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is free at each location while the rows are locked, and how to take from it: in as few parcels as possible, then
 * by the locations' priority. Pure; it is told what is free and answers what to take.
 */
final class FreeStock {

    /** Locations in order of priority. */
    private final List<LocationId> locations;

    private final Map<Sku, Map<LocationId, Integer>> free = new HashMap<>();

    FreeStock(List<LocationId> locations, Collection<StockLevel> levels) {
        this.locations = List.copyOf(locations);
        levels.forEach(level ->
                free.computeIfAbsent(level.sku(), sku -> new HashMap<>()).put(level.location(), level.available()));
    }

    /** What to take, and what is missing: the whole demand or, if it may not be backordered, nothing. */
    Plan plan(List<Demand> demands) {
        Map<Sku, Integer> wanted = new TreeMap<>();
        Map<Sku, Boolean> backorderable = new HashMap<>();
        for (Demand demand : demands) {
            wanted.merge(demand.sku(), demand.quantity(), Math::addExact);
            backorderable.merge(demand.sku(), demand.backorderable(), Boolean::logicalAnd);
        }
        List<HoldOutcome.Missing> missing = new ArrayList<>();
        List<Amount> backordered = new ArrayList<>();
        Map<Sku, Integer> now = new LinkedHashMap<>();
        wanted.forEach((sku, quantity) -> {
            int there = free(sku);
            if (there >= quantity) {
                now.put(sku, quantity);
            } else if (backorderable.getOrDefault(sku, false)) {
                backordered.add(new Amount(sku, quantity - there));
                if (there > 0) {
                    now.put(sku, there);
                }
            } else {
                missing.add(new HoldOutcome.Missing(sku, quantity, there));
            }
        });
        return missing.isEmpty() ? new Plan.Take(pick(now), backordered) : new Plan.Refuse(missing);
    }

    /** Takes up to so many of one SKU, whatever is there. */
    List<Allocation> takeUpTo(Sku sku, int quantity) {
        int now = Math.min(quantity, free(sku));
        List<Allocation> picks = now > 0 ? pick(Map.of(sku, now)) : List.of();
        picks.forEach(this::take);
        return picks;
    }

    void take(Allocation pick) {
        free.computeIfAbsent(pick.sku(), sku -> new HashMap<>()).merge(pick.location(), -pick.quantity(), Integer::sum);
    }

    private List<Allocation> pick(Map<Sku, Integer> wanted) {
        Optional<LocationId> all = locations.stream()
                .filter(location ->
                        wanted.entrySet().stream().allMatch(want -> free(want.getKey(), location) >= want.getValue()))
                .findFirst();
        List<Allocation> picks = new ArrayList<>();
        wanted.forEach((sku, quantity) -> all.ifPresentOrElse(
                location -> picks.add(new Allocation(sku, location, quantity)),
                () -> picks.addAll(spread(sku, quantity))));
        return picks;
    }

    /** From one location if one has it all, else from several by priority. */
    private List<Allocation> spread(Sku sku, int quantity) {
        for (LocationId location : locations) {
            if (free(sku, location) >= quantity) {
                return List.of(new Allocation(sku, location, quantity));
            }
        }
        List<Allocation> picks = new ArrayList<>();
        int left = quantity;
        for (LocationId location : locations) {
            int part = Math.min(left, free(sku, location));
            if (part > 0) {
                picks.add(new Allocation(sku, location, part));
                left -= part;
            }
        }
        return picks;
    }

    private int free(Sku sku) {
        return locations.stream().mapToInt(location -> free(sku, location)).sum();
    }

    private int free(Sku sku, LocationId location) {
        return Math.max(0, free.getOrDefault(sku, Map.of()).getOrDefault(location, 0));
    }

    sealed interface Plan {

        record Take(List<Allocation> picks, List<Amount> backordered) implements Plan {}

        record Refuse(List<HoldOutcome.Missing> missing) implements Plan {}
    }
}
