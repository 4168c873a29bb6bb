package com.shopwright.dispatch;

import com.shopwright.catalog.Sku;
import com.shopwright.dispatch.Parcel.Made;
import com.shopwright.dispatch.Parcel.Take;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.LocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits what is allocated into parcels, one per location. Designs come first: one is made where all its parts lie, or,
 * once all are there but scattered, where most of them lie. Parts of a design that cannot be made yet wait; the rest goes
 * as it is.
 */
final class PackingPlan {

    private final Map<LocationId, Map<Sku, Integer>> free = new TreeMap<>();
    private final Map<LocationId, Parcel> parcels = new TreeMap<>();

    private PackingPlan(List<Allocation> allocated) {
        allocated.forEach(goods -> free.computeIfAbsent(goods.location(), none -> new TreeMap<>())
                .merge(goods.sku(), goods.quantity(), Integer::sum));
    }

    /**
     * @param allocated what is allocated and in no parcel yet
     * @param loose what was ordered as it is and is in no parcel yet
     * @param builds what was ordered made and is not in a parcel yet
     */
    static List<Parcel> parcels(List<Allocation> allocated, Map<Sku, Integer> loose, List<Build> builds) {
        PackingPlan plan = new PackingPlan(allocated);
        builds.forEach(plan::make);
        plan.packLoose(new HashMap<>(loose));
        return plan.parcels.values().stream()
                .filter(parcel -> !parcel.isEmpty())
                .toList();
    }

    private void make(Build build) {
        int left = build.quantity();
        for (LocationId location : free.keySet()) {
            int here = Math.min(left, makeable(build, List.of(location)));
            makeAt(location, build, here, List.of(location));
            left -= here;
        }
        int scattered = Math.min(left, makeable(build, List.copyOf(free.keySet())));
        if (scattered > 0) {
            LocationId workshop = free.keySet().stream()
                    .max(Comparator.comparingInt(location -> pieces(build, location)))
                    .orElseThrow();
            makeAt(workshop, build, scattered, nearestFirst(workshop));
        }
    }

    private int makeable(Build build, List<LocationId> from) {
        return build.parts().entrySet().stream()
                .mapToInt(part -> from.stream()
                                .mapToInt(location -> free(location, part.getKey()))
                                .sum()
                        / part.getValue())
                .min()
                .orElse(build.quantity());
    }

    private int pieces(Build build, LocationId location) {
        return build.parts().keySet().stream()
                .mapToInt(sku -> free(location, sku))
                .sum();
    }

    private List<LocationId> nearestFirst(LocationId workshop) {
        List<LocationId> order = new ArrayList<>(List.of(workshop));
        free.keySet().stream().filter(other -> !other.equals(workshop)).forEach(order::add);
        return order;
    }

    private void makeAt(LocationId workshop, Build build, int quantity, List<LocationId> from) {
        if (quantity == 0) {
            return;
        }
        List<Take> parts = new ArrayList<>();
        new TreeMap<>(build.parts()).forEach((sku, each) -> parts.addAll(take(sku, each * quantity, from)));
        parcel(workshop).made().add(new Made(build, quantity, List.copyOf(parts)));
    }

    private void packLoose(Map<Sku, Integer> wanted) {
        free.forEach((location, goods) -> List.copyOf(goods.keySet()).forEach(sku -> {
            List<Take> taken = take(sku, wanted.getOrDefault(sku, 0), List.of(location));
            taken.forEach(take -> wanted.merge(sku, -take.quantity(), Integer::sum));
            parcel(location).loose().addAll(taken);
        }));
    }

    private List<Take> take(Sku sku, int quantity, List<LocationId> from) {
        List<Take> taken = new ArrayList<>();
        int left = quantity;
        for (LocationId location : from) {
            int here = Math.min(left, free(location, sku));
            if (here > 0) {
                free.getOrDefault(location, Map.of()).merge(sku, -here, Integer::sum);
                taken.add(new Take(sku, here, location));
                left -= here;
            }
        }
        return taken;
    }

    private int free(LocationId location, Sku sku) {
        return free.getOrDefault(location, Map.of()).getOrDefault(sku, 0);
    }

    private Parcel parcel(LocationId location) {
        return parcels.computeIfAbsent(location, Parcel::new);
    }
}
