package com.shopwright.partners.supplier;

import com.shopwright.partners.wire.Body;
import java.time.LocalDate;
import java.util.List;

/** What a shop orders. */
record OrderRequest(
        String reference, LocalDate orderedOn, String deliverTo, int leadDays, List<OrderLine> lines, String currency) {

    static OrderRequest read(Body body) {
        return new OrderRequest(
                body.text("reference", 64),
                body.date("orderedOn"),
                body.text("deliverTo", 64),
                (int) body.integer("leadDays", 0, 365),
                body.list("lines", 1, 500, OrderRequest::line),
                body.currency("currency"));
    }

    private static OrderLine line(Body body) {
        return new OrderLine(
                body.text("sku", 64),
                body.integer("quantity", 1, 1_000_000),
                body.integer("unitCost", 0, 100_000_000_000L),
                0);
    }
}
