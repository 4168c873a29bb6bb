package com.shopwright.purchasing;

import com.shopwright.stock.LocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What to order now, from positions alone: continuous review (s, S) per SKU, then least quantity and packs, then one
 * purchase order per supplier and location, filled up to the supplier's minimum by the can-order rule (joint
 * replenishment, Balintfy 1964). Whoever records the result as on order gets an empty answer the next time.
 */
final class ReorderDecision {

    private ReorderDecision() {}

    static List<Basket> decide(Map<SupplierId, Supplier> suppliers, List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> new Address(candidate.term().supplier(), candidate.receiveAt()),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .filter(group -> group.getValue().stream().anyMatch(Candidate::isDue))
                .flatMap(group ->
                        Optional.ofNullable(suppliers.get(group.getKey().supplier()))
                                .map(supplier -> basket(supplier, group.getKey(), group.getValue()))
                                .stream())
                .toList();
    }

    private static Basket basket(Supplier supplier, Address address, List<Candidate> candidates) {
        List<Lot> due =
                candidates.stream().filter(Candidate::isDue).map(Candidate::lot).toList();
        boolean customersWait = candidates.stream().anyMatch(candidate -> candidate.uncoveredShortage() > 0);
        Basket needed = new Basket(supplier, address.deliverTo(), due);
        return customersWait ? needed : filled(needed, candidates);
    }

    /** Tops up those nearest to their reorder point; if even that is too little, takes more packs of what is due. */
    private static Basket filled(Basket needed, List<Candidate> candidates) {
        List<Lot> lots = new ArrayList<>(needed.lots());
        List<Candidate> canOrder = candidates.stream()
                .filter(candidate -> !candidate.isDue() && candidate.missing() > 0)
                .sorted(Comparator.comparingInt(Candidate::headroom)
                        .thenComparing(candidate -> candidate.term().sku()))
                .toList();
        Basket basket = needed;
        for (Candidate candidate : canOrder) {
            if (!tooSmall(basket)) {
                break;
            }
            lots.add(candidate.lot());
            basket = new Basket(needed.supplier(), needed.deliverTo(), lots);
        }
        return morePacks(basket);
    }

    /** One pack of each in turn, so that no single line carries all of the excess. */
    private static Basket morePacks(Basket basket) {
        List<Lot> lots = new ArrayList<>(basket.lots());
        Basket growing = basket;
        for (int turn = 0; tooSmall(growing) && growing.total().isPositive(); turn++) {
            lots.set(turn % lots.size(), lots.get(turn % lots.size()).onePackMore());
            growing = new Basket(basket.supplier(), basket.deliverTo(), lots);
        }
        return growing;
    }

    private static boolean tooSmall(Basket basket) {
        return basket.total().compareTo(basket.supplier().minimumOrder()) < 0;
    }

    private record Address(SupplierId supplier, LocationId deliverTo) implements Comparable<Address> {

        private static final Comparator<Address> ORDER =
                Comparator.comparing(Address::supplier).thenComparing(Address::deliverTo);

        @Override
        public int compareTo(Address other) {
            return ORDER.compare(this, other);
        }
    }
}
