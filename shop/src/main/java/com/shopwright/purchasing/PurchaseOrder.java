package com.shopwright.purchasing;

import com.shopwright.kernel.Money;
import com.shopwright.stock.LocationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A purchase order as it stands.
 *
 * @param orderedOn the business date it was made
 * @param due when the goods are expected; the supplier's confirmation moves it
 * @param sentAt when the supplier took it, in real time
 * @param supplierOrder what the supplier calls it
 * @param attention what a person should know, for instance why the supplier refused
 */
public record PurchaseOrder(
        PurchaseOrderId id,
        PurchaseOrderNumber number,
        SupplierId supplier,
        String supplierName,
        PurchaseOrderState state,
        LocationId deliverTo,
        List<PurchaseOrderLine> lines,
        Money total,
        Instant createdAt,
        LocalDate orderedOn,
        LocalDate due,
        Optional<Instant> sentAt,
        Optional<String> supplierOrder,
        Optional<String> attention) {

    public PurchaseOrder {
        lines = List.copyOf(lines);
    }
}
