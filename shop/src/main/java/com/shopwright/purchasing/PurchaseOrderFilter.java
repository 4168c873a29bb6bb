package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import java.util.Optional;
import java.util.Set;

/** Which purchase orders to list, newest first. No states mean all of them; {@code limit} is 1 to 100. */
public record PurchaseOrderFilter(
        Optional<Sku> sku, Set<PurchaseOrderState> states, Optional<String> cursor, int limit) {

    public PurchaseOrderFilter {
        states = Set.copyOf(states);
        limit = Math.clamp(limit, 1, 100);
    }
}
