package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/** What a claimant wants of one SKU. {@code backorderable}: what is not there may be promised for later. */
public record Demand(Sku sku, int quantity, boolean backorderable) {

    public Demand {
        if (quantity < 1) {
            throw new IllegalArgumentException("a demand for " + sku + " is at least 1, not " + quantity);
        }
    }
}
