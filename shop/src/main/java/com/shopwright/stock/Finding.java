package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/**
 * A figure that does not follow from the ledger: somebody wrote into the database past the shop, or the shop has a bug.
 *
 * @param booked what stands there
 * @param explained what should
 */
public record Finding(Sku sku, LocationId location, Figure figure, long booked, long explained) {

    public enum Figure {
        /** The balance is not the sum of the item's entries. */
        ON_HAND("on hand"),
        HELD("held"),
        ALLOCATED("allocated"),
        /** The item counts more or fewer entries than there are: one is missing or was smuggled in. */
        ENTRIES("entries in the ledger"),
        /** The promises to single orders do not add up to the ledger's. */
        HOLDS("held for single orders"),
        ALLOCATIONS("allocated to single orders"),
        /** What moved between locations is not what the transfers say. */
        TRANSFERS("moved between locations");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        /** For people, as in "the … of SKU at location". */
        public String words() {
            return words;
        }
    }
}
