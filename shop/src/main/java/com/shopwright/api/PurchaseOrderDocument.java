package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.PurchaseOrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was ordered from a supplier; dates are business dates. */
record PurchaseOrderDocument(
        String number,
        String supplier,
        PurchaseOrderState state,
        String deliverTo,
        List<LineDocument> lines,
        MoneyDocument total,
        Instant createdAt,
        LocalDate orderedOn,
        LocalDate expectedOn,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> attention) {

    static PurchaseOrderDocument of(PurchaseOrder order) {
        return new PurchaseOrderDocument(
                order.number().value(),
                order.supplier().value(),
                order.state(),
                order.deliverTo().value(),
                order.lines().stream().map(LineDocument::of).toList(),
                MoneyDocument.of(order.total()),
                order.createdAt(),
                order.orderedOn(),
                order.due(),
                order.attention());
    }

    record LineDocument(String sku, int quantity, int received, MoneyDocument unitCost) {

        static LineDocument of(PurchaseOrderLine line) {
            return new LineDocument(
                    line.sku().value(), line.quantity(), line.received(), MoneyDocument.of(line.unitCost()));
        }
    }
}
