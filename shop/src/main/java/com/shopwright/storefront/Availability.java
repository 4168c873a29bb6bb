package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import java.util.Map;
import java.util.Optional;

/** How many of each variant are free to sell, and when one could be at the door. */
record Availability(Map<Sku, Integer> pieces, Map<Sku, Promise> promises) {
    Supply of(Variant variant, Words words) {
        return Supply.of(
                variant,
                pieces.getOrDefault(variant.sku(), 0),
                Optional.ofNullable(promises.get(variant.sku())),
                words);
    }
}
