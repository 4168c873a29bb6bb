package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a demand could leave the building. What is there leaves the next day. What is not waits behind everybody who was
 * promised before: it leaves a day after the expected delivery that covers the queue, or, when no delivery does, a day
 * after a supplier asked today could deliver.
 */
final class Promising {

    private static final int HANDLING_DAYS = 1;

    /** For a SKU whose supplier never said: two weeks, which is rather too late than too early. */
    static final int UNKNOWN_LEAD_DAYS = 14;

    private Promising() {}

    static Optional<LocalDate> readyDate(
            Demand demand,
            Optional<SupplyRows.Standing> standing,
            List<SupplyRows.Coming> coming,
            int leadDays,
            LocalDate today) {
        int free = standing.map(SupplyRows.Standing::position)
                .map(p -> p.onHand() - p.held() - p.allocated())
                .orElse(0);
        int ahead = standing.map(SupplyRows.Standing::queue).orElse(0);
        if (free >= demand.quantity()) {
            return Optional.of(today.plusDays(HANDLING_DAYS));
        }
        if (!demand.backorderable()) {
            return Optional.empty();
        }
        int needed = demand.quantity() - free + ahead;
        return Optional.of(covered(demand.sku(), needed, coming)
                .map(due -> due.isBefore(today) ? today : due)
                .orElse(today.plusDays(leadDays))
                .plusDays(HANDLING_DAYS));
    }

    private static Optional<LocalDate> covered(Sku sku, int needed, List<SupplyRows.Coming> coming) {
        int sum = 0;
        for (SupplyRows.Coming delivery : coming) {
            if (delivery.sku().equals(sku)) {
                sum += delivery.quantity();
                if (sum >= needed) {
                    return Optional.of(delivery.due());
                }
            }
        }
        return Optional.empty();
    }
}
