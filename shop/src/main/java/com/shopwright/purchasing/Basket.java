package com.shopwright.purchasing;

import com.shopwright.kernel.Money;
import com.shopwright.stock.LocationId;
import java.util.Comparator;
import java.util.List;

/** What is to be ordered from one supplier for one location: becomes one purchase order. Lots stand in SKU order. */
record Basket(Supplier supplier, LocationId deliverTo, List<Lot> lots) {

    Basket {
        lots = lots.stream().sorted(Comparator.comparing(Lot::sku)).toList();
    }

    Money total() {
        return lots.stream()
                .map(Lot::cost)
                .reduce(Money.zero(supplier.minimumOrder().currency()), Money::plus);
    }

    boolean needsApproval() {
        return total().compareTo(supplier.approvalAbove()) > 0;
    }

    /** The supplier delivers an order in one piece, so its slowest line sets the date. */
    int leadDays() {
        return lots.stream()
                .mapToInt(lot -> lot.candidate().term().leadDays())
                .max()
                .orElse(supplier.leadDays());
    }
}
