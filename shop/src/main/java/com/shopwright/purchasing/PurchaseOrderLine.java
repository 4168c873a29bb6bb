package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import java.util.UUID;

/** So many of a SKU at a cost; {@code received} may exceed {@code quantity} when more came than was ordered. */
public record PurchaseOrderLine(UUID id, Sku sku, int quantity, int received, Money unitCost) {

    /** What has not come yet. */
    public int open() {
        return Math.max(0, quantity - received);
    }
}
