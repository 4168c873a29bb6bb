package com.shopwright.purchasing;

import static com.shopwright.purchasing.PurchaseOrderState.RECEIVED;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.purchasing.wire.SupplierMessage;
import com.shopwright.purchasing.wire.SupplierMessage.Counted;
import com.shopwright.purchasing.wire.SupplierOrder;
import com.shopwright.stock.Amount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Applies what a supplier says about a purchase order, whether it came as a message or as the answer to our question. Runs
 * in the caller's transaction. What was said before changes nothing: deliveries are told as totals, and only what exceeds
 * what we have counted is received.
 */
@Component
class SupplierNews {

    private final PurchaseOrderRows rows;
    private final PurchaseOrders purchaseOrders;
    private final ReceiveGoods receiveGoods;

    SupplierNews(PurchaseOrderRows rows, PurchaseOrders purchaseOrders, ReceiveGoods receiveGoods) {
        this.rows = rows;
        this.purchaseOrders = purchaseOrders;
        this.receiveGoods = receiveGoods;
    }

    /** @param state what the message is about, which may be older than the order's own state
     * @return false if the supplier has no such purchase order of ours */
    boolean apply(SupplierId supplier, String state, SupplierMessage message, UUID delivery) {
        SupplierOrder theirs = message.order();
        return lock(supplier, theirs)
                .map(ours -> {
                    follow(ours, state, message, delivery);
                    return true;
                })
                .orElse(false);
    }

    private Optional<PurchaseOrder> lock(SupplierId supplier, SupplierOrder theirs) {
        try {
            return rows.find(new PurchaseOrderNumber(theirs.reference()))
                    .filter(order -> order.supplier().equals(supplier))
                    .flatMap(order -> rows.lock(order.id()));
        } catch (InvalidInput notOurs) {
            return Optional.empty();
        }
    }

    private void follow(PurchaseOrder ours, String state, SupplierMessage message, UUID delivery) {
        SupplierOrder theirs = message.order();
        if (state.equals("refused")) {
            purchaseOrders.refused(ours, ours.supplierName() + " refused it" + because(theirs));
            return;
        }
        purchaseOrders.taken(ours, theirs.id(), Optional.empty());
        PurchaseOrder order = rows.find(ours.id()).orElse(ours);
        switch (state) {
            case "confirmed" -> purchaseOrders.confirmed(order, theirs.promised());
            case "shipped" -> purchaseOrders.shipped(order, theirs.promised());
            case "delivered" -> delivered(order, message, delivery);
            case "cancelled" ->
                purchaseOrders.cancelled(order, ours.supplierName() + " cancelled it" + because(theirs));
            default -> {
                // "received", and whatever suppliers may come to say: it has the order, no more
            }
        }
    }

    /** @return whether anything came that we had not counted */
    private boolean delivered(PurchaseOrder order, SupplierMessage message, UUID delivery) {
        List<Amount> fresh = order.lines().stream()
                .filter(line -> total(line.sku(), message) > line.received())
                .map(line -> new Amount(line.sku(), total(line.sku(), message) - line.received()))
                .toList();
        if (!fresh.isEmpty()) {
            receiveGoods.receive(order, delivery, fresh, order.supplier().actor());
        }
        return !fresh.isEmpty();
    }

    /** What came of a SKU in all: the order's running total, and never less than this delivery alone. */
    private static int total(Sku sku, SupplierMessage message) {
        int running = message.order().lines().stream()
                .filter(line -> line.sku().equals(sku.value()))
                .mapToInt(SupplierOrder.Line::delivered)
                .sum();
        int now = message.counted().stream()
                .filter(line -> line.sku().equals(sku.value()))
                .mapToInt(Counted::quantity)
                .sum();
        return Math.max(running, now);
    }

    /**
     * The supplier has delivered and still something is missing, long after the delivery: it will not come. Closes the
     * purchase order so that a review may order the rest anew.
     */
    void closeIfOver(PurchaseOrder known, SupplierOrder theirs) {
        if (!theirs.state().equals("delivered")) {
            return;
        }
        rows.lock(known.id())
                .filter(order -> order.state().mayBecome(RECEIVED))
                .filter(order -> order.state() == known.state())
                .ifPresent(order -> purchaseOrders.end(
                        order,
                        RECEIVED,
                        order.supplierName() + " delivered less than was ordered; the rest will not come"));
    }

    private static String because(SupplierOrder theirs) {
        return theirs.because().map(reason -> ": " + reason).orElse("");
    }
}
