package com.shopwright.purchasing.wire;

import java.time.LocalDate;
import java.util.List;

/** What we ask a supplier for; costs are in minor units of {@code currency}. */
public record NewOrder(
        String reference, LocalDate orderedOn, String deliverTo, int leadDays, List<Line> lines, String currency) {

    public record Line(String sku, int quantity, long unitCost) {}
}
