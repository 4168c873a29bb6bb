package com.shopwright.demo;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.purchasing.ReorderLevel;
import com.shopwright.stock.LocationId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code stock.yaml}: what stands where on the first day, and when it is reordered. */
record StockForm(List<Item> items) {

    /** @param onHand by location */
    record Item(String sku, int reorderPoint, int orderUpTo, Map<String, Integer> onHand) {

        ReorderLevel level(LocationId receiveAt) {
            return new ReorderLevel(new Sku(sku), reorderPoint, orderUpTo, receiveAt);
        }

        List<Opening> openings(Set<LocationId> places) {
            return onHand.entrySet().stream()
                    .map(entry -> new Opening(new Sku(sku), place(entry.getKey(), places), entry.getValue()))
                    .toList();
        }

        private static LocationId place(String name, Set<LocationId> places) {
            LocationId place = new LocationId(name);
            if (!places.contains(place)) {
                throw new InvalidInput("onHand", "name a location of shop.yaml, not " + name);
            }
            return place;
        }
    }

    /** So many of a SKU at a place on the first day. */
    record Opening(Sku sku, LocationId location, int quantity) {

        Opening {
            if (quantity < 0) {
                throw new InvalidInput("onHand", "put 0 or more");
            }
        }
    }
}
