package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;

/**
 * Who supplies a SKU, and how. A SKU has one supplier.
 *
 * @param cost of one, tax not included, in the supplier's currency
 * @param moq least quantity of a purchase order's line
 * @param pack quantities are multiples of this
 * @param leadDays business days from order to delivery
 */
public record SupplyTerm(Sku sku, SupplierId supplier, Money cost, int moq, int pack, int leadDays) {

    public SupplyTerm {
        if (cost.amount() < 0) {
            throw new InvalidInput("cost", "a cost is 0 or more");
        }
        if (moq < 1 || pack < 1 || moq > 1_000_000 || pack > 1_000_000) {
            throw new InvalidInput("moq", "the least quantity and the pack are 1 to 1000000");
        }
        if (leadDays < 0 || leadDays > 365) {
            throw new InvalidInput("leadDays", "a lead time is 0 to 365 business days");
        }
    }
}
