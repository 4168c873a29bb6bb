package com.shopwright.purchasing;

import static com.shopwright.purchasing.PurchaseOrderState.PARTLY_RECEIVED;
import static com.shopwright.purchasing.PurchaseOrderState.RECEIVED;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.Step;
import com.shopwright.purchasing.WaitingRows.Waiting;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Expectation;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.Stock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Books in what came of a purchase order, as counted: what is missing stays on order, what is too much is received all the
 * same. Runs on a locked purchase order in the caller's transaction.
 */
@Component
class ReceiveGoods {

    private final PurchaseOrderRows rows;
    private final PurchaseOrders purchaseOrders;
    private final WaitingOrders waiting;
    private final CustomerNotes notes;
    private final BackOff backOff;
    private final ReviewBell bell;
    private final Stock stock;
    private final InstantSource clock;

    ReceiveGoods(
            PurchaseOrderRows rows,
            PurchaseOrders purchaseOrders,
            WaitingOrders waiting,
            CustomerNotes notes,
            BackOff backOff,
            ReviewBell bell,
            Stock stock,
            InstantSource clock) {
        this.rows = rows;
        this.purchaseOrders = purchaseOrders;
        this.waiting = waiting;
        this.notes = notes;
        this.backOff = backOff;
        this.bell = bell;
        this.stock = stock;
        this.clock = clock;
    }

    /** @param delivery names this delivery; stock takes it once
     * @return the state after it */
    PurchaseOrderState receive(PurchaseOrder order, UUID delivery, List<Amount> amounts, Actor actor) {
        Map<Sku, Integer> came = amounts.stream().collect(Collectors.toMap(Amount::sku, Amount::quantity));
        List<Waiting> served = waiting.waitingFor(order).stream()
                .filter(row -> came.containsKey(row.sku()))
                .toList();
        backOff.forget(came.keySet());
        rows.received(order.id(), delivery, amounts, actor, clock.instant());
        notes.tell(served, order, Step.GOODS_ARRIVED, actor, Optional.empty(), purchaseOrders.sinceSent(order));
        stock.expect(stillExpected(order, came));
        stock.receive(new Receipt(delivery, order.deliverTo(), amounts, actor));
        PurchaseOrderState state = move(order, came);
        waiting.refresh(served);
        bell.ring();
        return state;
    }

    private List<Expectation> stillExpected(PurchaseOrder order, Map<Sku, Integer> came) {
        return order.lines().stream()
                .map(line -> new Expectation(
                        line.id(),
                        line.sku(),
                        order.deliverTo(),
                        order.state().isOpen() ? left(line, came) : 0,
                        order.due()))
                .toList();
    }

    private PurchaseOrderState move(PurchaseOrder order, Map<Sku, Integer> came) {
        boolean complete = order.lines().stream().allMatch(line -> left(line, came) == 0);
        PurchaseOrderState next = complete ? RECEIVED : PARTLY_RECEIVED;
        if (order.state().mayBecome(next) || order.state() == next) {
            rows.move(order.id(), next, clock.instant());
            if (complete) {
                waiting.letGo(order);
            }
            return next;
        }
        rows.attention(
                order.id(),
                "Goods came although it was " + order.state().label().toLowerCase(java.util.Locale.ROOT));
        return order.state();
    }

    private static int left(PurchaseOrderLine line, Map<Sku, Integer> came) {
        return Math.max(0, line.open() - came.getOrDefault(line.sku(), 0));
    }
}
