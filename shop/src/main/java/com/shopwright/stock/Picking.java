package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Says what can be taken from an open book, and from where. It takes nothing: whoever follows it posts the entries, and
 * the next plan sees them.
 */
final class Picking {

    private final Book book;
    private final Supplier<Choosing> choosing;

    /** @param choosing asked for only when several locations have something */
    Picking(Book book, Supplier<Choosing> choosing) {
        this.book = book;
        this.choosing = choosing;
    }

    /** What to take, and what is missing: the whole demand or, if it may not be backordered, nothing. */
    Plan plan(HoldRequest request) {
        SortedMap<Sku, Integer> wanted = new TreeMap<>();
        Map<Sku, Boolean> backorderable = new HashMap<>();
        for (Demand demand : request.demands()) {
            wanted.merge(demand.sku(), demand.quantity(), Math::addExact);
            backorderable.merge(demand.sku(), demand.backorderable(), Boolean::logicalAnd);
        }
        List<HoldOutcome.Missing> missing = new ArrayList<>();
        List<Amount> backordered = new ArrayList<>();
        SortedMap<Sku, Integer> now = new TreeMap<>();
        wanted.forEach((sku, quantity) -> {
            int there = Math.min(quantity, book.onSale(sku));
            if (there > 0) {
                now.put(sku, there);
            }
            if (there < quantity && backorderable.getOrDefault(sku, false)) {
                backordered.add(new Amount(sku, quantity - there));
            } else if (there < quantity) {
                missing.add(new HoldOutcome.Missing(sku, quantity, there));
            }
        });
        return missing.isEmpty()
                ? new Plan.Take(pick(now, request.deliverTo()), backordered)
                : new Plan.Refuse(missing);
    }

    /** Up to so many of one SKU for somebody who was promised them: the owner's buffer serves a promise too. */
    List<Allocation> upTo(Amount amount, Optional<PostalArea> deliverTo) {
        int now = Math.min(amount.quantity(), book.free(amount.sku()));
        return now > 0 ? pick(new TreeMap<>(Map.of(amount.sku(), now)), deliverTo) : List.of();
    }

    private List<Allocation> pick(SortedMap<Sku, Integer> wanted, Optional<PostalArea> deliverTo) {
        Set<LocationId> having = new HashSet<>();
        wanted.keySet()
                .forEach(sku -> book.locations(sku).stream()
                        .filter(location -> book.at(sku, location).free() > 0)
                        .forEach(having::add));
        if (having.size() < 2) {
            return having.stream()
                    .flatMap(only -> wanted.entrySet().stream()
                            .map(want -> new Allocation(want.getKey(), only, want.getValue())))
                    .toList();
        }
        return choosing.get().pick(wanted, having, deliverTo);
    }

    sealed interface Plan {

        record Take(List<Allocation> picks, List<Amount> backordered) implements Plan {}

        record Refuse(List<HoldOutcome.Missing> missing) implements Plan {}
    }

    /** The shop's locations and its strategy, with what it takes to apply it to this book. */
    record Choosing(Book book, List<Location> locations, AllocationStrategy strategy, Layers layers) {

        List<Allocation> pick(SortedMap<Sku, Integer> wanted, Set<LocationId> having, Optional<PostalArea> deliverTo) {
            List<Source> sources = locations.stream()
                    .filter(location -> having.contains(location.id()))
                    .sorted(Comparator.comparingInt(Location::priority).thenComparing(Location::id))
                    .<Source>map(location -> new OpenSource(location, book, layers))
                    .toList();
            List<Allocation> picks = strategy.pick(wanted, sources, deliverTo);
            SortedMap<Sku, Integer> sums = new TreeMap<>();
            picks.forEach(pick -> sums.merge(pick.sku(), pick.quantity(), Math::addExact));
            if (!sums.equals(wanted)) { // a strategy of somebody else's may be wrong; it must not sell short
                throw new IllegalStateException(strategy.name() + " picked " + picks + " for " + wanted);
            }
            return picks;
        }
    }

    private record OpenSource(Location location, Book book, Layers layers) implements Source {

        @Override
        public int free(Sku sku) {
            return book.at(sku, location.id()).free();
        }

        @Override
        public List<Layer> layers(Sku sku) {
            return layers.free(sku, location.id(), book.at(sku, location.id()));
        }
    }
}
