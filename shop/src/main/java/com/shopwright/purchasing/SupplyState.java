package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.StockPosition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How well a SKU is supplied: is it short, is it ordered already, what is still to order.
 *
 * @param shortBy what is missing up to the order-up-to level before anything on order is counted; 0 if it is not low
 * @param toOrder what the next review would order; 0 once enough is on order
 * @param due when the next delivery is expected
 * @param notBefore after a refusal: the business date before which the supplier is not asked again
 */
public record SupplyState(
        Sku sku,
        Optional<SupplyTerm> term,
        Optional<ReorderLevel> level,
        StockPosition position,
        int shortBy,
        int toOrder,
        Optional<LocalDate> due,
        Optional<LocalDate> notBefore) {

    public boolean low() {
        return shortBy > 0;
    }
}
