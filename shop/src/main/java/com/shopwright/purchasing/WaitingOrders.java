package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Step;
import com.shopwright.purchasing.WaitingRows.Waiting;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps track of which customers' orders wait for which purchase order. Runs in the caller's transaction. */
@Component
class WaitingOrders {

    private final WaitingRows rows;
    private final PurchaseOrderRows purchaseOrders;
    private final Stock stock;
    private final CustomerNotes notes;
    private final InstantSource clock;

    WaitingOrders(
            WaitingRows rows, PurchaseOrderRows purchaseOrders, Stock stock, CustomerNotes notes, InstantSource clock) {
        this.rows = rows;
        this.purchaseOrders = purchaseOrders;
        this.stock = stock;
        this.notes = notes;
        this.clock = clock;
    }

    /** Reads anew what the order is short of. @return whether it waits for anything */
    boolean refresh(OrderId order) {
        var shortages = stock.shortages(new Claimant(order.value()));
        rows.replace(order, shortages, clock.instant());
        return !shortages.isEmpty();
    }

    void forget(OrderId order) {
        rows.forget(order);
    }

    List<Waiting> waitingFor(PurchaseOrder purchase) {
        return rows.waitingFor(purchase.id());
    }

    /** What this purchase order was to bring now waits for another. */
    void letGo(PurchaseOrder purchase) {
        rows.unassign(purchase.id());
    }

    /** Finds the purchase order that will serve each waiting order; those that are sent already are told at once. */
    void assign() {
        if (!rows.anyUnassigned()) {
            return;
        }
        List<Waiting> all = rows.all();
        Set<Sku> skus =
                all.stream().filter(Waiting::isUnassigned).map(Waiting::sku).collect(Collectors.toSet());
        List<PurchaseOrder> owing = purchaseOrders.owing(skus);
        Map<PurchaseOrder, List<Waiting>> found = new HashMap<>();
        for (Sku sku : skus) {
            Queue queue = new Queue(sku, owing);
            all.stream()
                    .filter(row -> row.sku().equals(sku))
                    .forEach(row -> queue.serve(row)
                            .filter(bringer -> row.isUnassigned())
                            .ifPresent(bringer -> found.computeIfAbsent(bringer, none -> new ArrayList<>())
                                    .add(row)));
        }
        found.forEach((bringer, waiting) -> {
            rows.assign(waiting, bringer.id());
            if (bringer.sentAt().isPresent()) {
                notes.tell(
                        waiting,
                        bringer,
                        Step.SUPPLIER_ORDERED,
                        bringer.supplier().actor(),
                        Optional.of(bringer.due()),
                        Optional.empty());
            }
        });
    }

    /** Those who wait for something of this purchase order and may have been served by what came. */
    void refresh(List<Waiting> served) {
        new HashSet<>(served.stream().map(Waiting::order).toList()).forEach(this::refresh);
    }

    /** What is on its way of one SKU, soonest first, given to those who wait longest, as stock will do it. */
    private static final class Queue {

        private final Sku sku;
        private final List<PurchaseOrder> owing;
        private int next;
        private int taken;

        Queue(Sku sku, List<PurchaseOrder> owing) {
            this.sku = sku;
            this.owing = owing;
        }

        /** @return the purchase order that brings the last piece; empty if too little is on its way */
        Optional<PurchaseOrder> serve(Waiting row) {
            int needed = row.quantity();
            while (next < owing.size()) {
                int left = open(owing.get(next)) - taken;
                if (left >= needed) {
                    taken += needed;
                    return Optional.of(owing.get(next));
                }
                needed -= left;
                taken = 0;
                next++;
            }
            return Optional.empty();
        }

        private int open(PurchaseOrder purchase) {
            return purchase.lines().stream()
                    .filter(line -> line.sku().equals(sku))
                    .mapToInt(PurchaseOrderLine::open)
                    .sum();
        }
    }
}
