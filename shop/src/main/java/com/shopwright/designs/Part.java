package com.shopwright.designs;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;

/** A component that one piece of a design takes from stock. */
public record Part(Sku sku, int quantity) {

    private static final int MAX_QUANTITY = 10_000;

    public Part {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new InvalidInput("parts.quantity", "a piece takes 1 to " + MAX_QUANTITY + " of a part");
        }
    }
}
