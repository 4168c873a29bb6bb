package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.LocationId;

/**
 * When a SKU is ordered and how far up: the (s, S) policy. Zero and zero keeps nothing in stock; then only waiting
 * customers make the shop buy.
 *
 * @param reorderPoint order once the inventory position is at or below this
 * @param orderUpTo order so much that the position reaches this
 * @param receiveAt where the supplier delivers it
 */
public record ReorderLevel(Sku sku, int reorderPoint, int orderUpTo, LocationId receiveAt) {

    public ReorderLevel {
        if (reorderPoint < 0 || reorderPoint > 1_000_000) {
            throw new InvalidInput("reorderPoint", "a reorder point is 0 to 1000000");
        }
        if (orderUpTo < reorderPoint || orderUpTo > 1_000_000) {
            throw new InvalidInput("orderUpTo", "order up to at least the reorder point, at most 1000000");
        }
    }
}
