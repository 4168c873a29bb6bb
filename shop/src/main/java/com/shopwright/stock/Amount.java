package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/** So many of one SKU. */
public record Amount(Sku sku, int quantity) {

    public Amount {
        if (quantity < 1) {
            throw new IllegalArgumentException("an amount of " + sku + " is at least 1, not " + quantity);
        }
    }
}
