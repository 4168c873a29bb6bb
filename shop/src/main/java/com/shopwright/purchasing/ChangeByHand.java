package com.shopwright.purchasing;

import static com.shopwright.purchasing.PurchaseOrderState.DRAFT;
import static com.shopwright.purchasing.PurchaseOrderState.PARTLY_RECEIVED;
import static com.shopwright.purchasing.PurchaseOrderState.RECEIVED;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Transactions;
import com.shopwright.purchasing.PurchaseOutcome.Done;
import com.shopwright.purchasing.PurchaseOutcome.NotPossible;
import com.shopwright.purchasing.PurchaseOutcome.UnknownPurchaseOrder;
import com.shopwright.purchasing.wire.SupplierDesk.Outcome;
import com.shopwright.stock.Amount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people do to purchase orders. */
@Component
class ChangeByHand {

    private final PurchaseOrderRows rows;
    private final PurchaseOrders purchaseOrders;
    private final ReceiveGoods receiveGoods;
    private final WithdrawPurchaseOrder withdraw;
    private final Links links;
    private final Transactions transactions;
    private final ReviewBell bell;
    private final Ids ids;

    ChangeByHand(
            PurchaseOrderRows rows,
            PurchaseOrders purchaseOrders,
            ReceiveGoods receiveGoods,
            WithdrawPurchaseOrder withdraw,
            Links links,
            Transactions transactions,
            ReviewBell bell,
            Ids ids) {
        this.rows = rows;
        this.purchaseOrders = purchaseOrders;
        this.receiveGoods = receiveGoods;
        this.withdraw = withdraw;
        this.links = links;
        this.transactions = transactions;
        this.bell = bell;
        this.ids = ids;
    }

    PurchaseOutcome approve(PurchaseOrderId id) {
        return locked(id, order -> {
            if (order.state() != DRAFT) {
                return not(order, "only a draft is approved; this one is " + label(order));
            }
            if (link(order).isEmpty()) {
                return not(order, "there is no link to " + order.supplierName() + "; order there by hand");
            }
            purchaseOrders.approve(order);
            return new Done(PurchaseOrderState.SENDING);
        });
    }

    /** The supplier is asked first, outside any transaction: one that has shipped declines. */
    PurchaseOutcome cancel(PurchaseOrderId id, Actor actor) {
        PurchaseOrder order = rows.find(id).orElse(null);
        if (order == null) {
            return new UnknownPurchaseOrder();
        }
        if (!order.state().isOpen()) {
            return not(order, "it is " + label(order) + " already");
        }
        boolean withSupplier = order.state() != DRAFT && order.state() != PARTLY_RECEIVED;
        Optional<Outcome> answer = withSupplier ? link(order).map(link -> withdraw.ask(link, order)) : Optional.empty();
        return switch (answer.orElseGet(Outcome.NotThere::new)) {
            case Outcome.Declined declined -> not(order, order.supplierName() + " declined: " + declined.reason());
            case Outcome.Unclear unclear -> not(order, order.supplierName() + " does not answer; try again soon");
            case Outcome.Told told -> locked(id, ours -> cancelled(ours, actor));
            case Outcome.NotThere notThere -> locked(id, ours -> cancelled(ours, actor));
        };
    }

    private PurchaseOutcome cancelled(PurchaseOrder order, Actor actor) {
        if (order.state() == PARTLY_RECEIVED) {
            purchaseOrders.end(order, RECEIVED, "The rest was cancelled by " + actor.name());
            bell.ring();
            return new Done(RECEIVED);
        }
        if (!order.state().mayBecome(PurchaseOrderState.CANCELLED)) {
            return order.state() == PurchaseOrderState.CANCELLED
                    ? new Done(order.state())
                    : not(order, "it is " + label(order) + " already");
        }
        purchaseOrders.cancelled(order, "Cancelled by " + actor.name());
        return new Done(PurchaseOrderState.CANCELLED);
    }

    PurchaseOutcome receive(PurchaseOrderId id, List<Amount> amounts, Actor actor) {
        Map<Sku, Integer> counted =
                amounts.stream().collect(Collectors.toMap(Amount::sku, Amount::quantity, Math::addExact, TreeMap::new));
        return locked(id, order -> {
            Set<Sku> ordered =
                    order.lines().stream().map(PurchaseOrderLine::sku).collect(Collectors.toSet());
            Optional<Sku> stranger = counted.keySet().stream()
                    .filter(sku -> !ordered.contains(sku))
                    .findFirst();
            if (!order.state().isOpen()) {
                return not(order, "it is " + label(order) + " already; count what came in under stock");
            }
            if (counted.isEmpty()) {
                return not(order, "say how many came of what");
            }
            if (stranger.isPresent()) {
                return not(order, stranger.get() + " is not on it; count what came in under stock");
            }
            return new Done(receiveGoods.receive(
                    order,
                    ids.next(),
                    counted.entrySet().stream()
                            .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                            .toList(),
                    actor));
        });
    }

    private PurchaseOutcome locked(PurchaseOrderId id, Function<PurchaseOrder, PurchaseOutcome> change) {
        return transactions.inOne(() -> rows.lock(id).map(change).orElseGet(UnknownPurchaseOrder::new));
    }

    private Optional<Link> link(PurchaseOrder order) {
        return links.link(order.supplier().value());
    }

    private static PurchaseOutcome not(PurchaseOrder order, String reason) {
        return new NotPossible(order.state(), reason);
    }

    private static String label(PurchaseOrder order) {
        return order.state().label().toLowerCase(Locale.ROOT);
    }
}
