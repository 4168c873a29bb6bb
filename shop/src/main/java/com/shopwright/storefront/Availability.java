package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.stock.SellingPolicy;
import java.util.Map;
import java.util.Optional;

/** How many of each variant are free to sell, when one could be at the door, and what holds where the owner said more. */
record Availability(Map<Sku, Integer> pieces, Map<Sku, Promise> promises, Map<Sku, SellingPolicy> policies) {
    Supply of(Variant variant, Words words) {
        return Supply.of(
                pieces.getOrDefault(variant.sku(), 0),
                Optional.ofNullable(promises.get(variant.sku())),
                Optional.ofNullable(policies.get(variant.sku())),
                words);
    }
}
