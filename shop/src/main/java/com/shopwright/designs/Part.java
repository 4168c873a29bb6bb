package com.shopwright.designs;

import com.shopwright.catalog.Sku;

/** A component that one piece of a design takes from stock. */
public record Part(Sku sku, int quantity) {

    public Part {
        if (quantity < 1) {
            throw new IllegalArgumentException("a part needs a quantity of at least 1");
        }
    }
}
