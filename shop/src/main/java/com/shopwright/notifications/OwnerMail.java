package com.shopwright.notifications;

import com.shopwright.kernel.Periodic;
import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.Purchasing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the owner what waits for a decision. Purchase orders it looks for instead of listening, so that what settles by
 * itself within the interval costs the owner nothing; a row per matter keeps it to one mail each.
 */
@Component
class OwnerMail implements Periodic {

    private static final Duration INTERVAL = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final Orders orders;
    private final Purchasing purchasing;
    private final Sender sender;
    private final Post post;

    OwnerMail(Orders orders, Purchasing purchasing, Sender sender, Post post) {
        this.orders = orders;
        this.purchasing = purchasing;
        this.sender = sender;
        this.post = post;
    }

    @Override
    public String kind() {
        return "notifications.tell-owner";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void run() {
        purchasing
                .purchaseOrders(new PurchaseOrderFilter(
                        Optional.empty(),
                        Set.of(PurchaseOrderState.DRAFT, PurchaseOrderState.REFUSED),
                        Optional.empty(),
                        AT_ONCE))
                .items()
                .forEach(this::purchaseOrder);
    }

    /** An order may be parked twice for two reasons; each time is a matter of its own. */
    void parked(Order order) {
        if (order.state() == OrderState.PARKED || order.state() == OrderState.IN_REVIEW) {
            Instant since = orders.timeline(order.id()).stream()
                    .filter(entry -> entry.step() == Step.PARKED || entry.step() == Step.IN_REVIEW)
                    .map(TimelineEntry::at)
                    .max(Instant::compareTo)
                    .orElse(order.placedAt());
            post.send(MailKind.ORDER_PARKED, order.id().value(), since.toString(), sender.owner(), letter(order));
        }
    }

    private Letter letter(Order order) {
        return new Letter(
                "Order " + order.number() + " waits for you",
                order.attention().orElse("It needs a decision."),
                "An order waits for you",
                List.of(
                        new Block.Paragraph("Order " + order.number() + " of "
                                + order.checkout().address().name() + " over " + Phrases.money(order.total())
                                + " does not go on by itself."),
                        new Block.Notice(order.attention().orElse("It needs a decision.")),
                        new Block.Action(
                                "Look at it in the back office", sender.absolute("/office/orders/" + order.number()))));
    }

    private void purchaseOrder(PurchaseOrder order) {
        MailKind kind =
                order.state() == PurchaseOrderState.DRAFT ? MailKind.PURCHASE_ORDER_WAITING : MailKind.SUPPLIER_REFUSED;
        Letter letter = order.state() == PurchaseOrderState.DRAFT ? toApprove(order) : refused(order);
        post.send(kind, order.id().value(), "", sender.owner(), letter);
    }

    private Letter toApprove(PurchaseOrder order) {
        return new Letter(
                "Approve purchase order " + order.number() + "?",
                Phrases.money(order.total()) + " to " + order.supplierName(),
                "A purchase order waits for your yes",
                List.of(
                        new Block.Paragraph("The shop wants to order from " + order.supplierName() + " for "
                                + Phrases.money(order.total())
                                + ". That is above what it may spend there without asking."),
                        goods(order),
                        look(order)));
    }

    private Letter refused(PurchaseOrder order) {
        return new Letter(
                order.supplierName() + " refused purchase order " + order.number(),
                order.attention().orElse("No reason was given."),
                "A supplier said no",
                List.of(
                        new Block.Paragraph(order.supplierName() + " will not deliver purchase order " + order.number()
                                + ". The shop asks again later if the goods are still needed."),
                        new Block.Notice(order.attention().orElse("No reason was given.")),
                        goods(order),
                        look(order)));
    }

    private static Block.Goods goods(PurchaseOrder order) {
        return new Block.Goods(
                "What it is about",
                order.lines().stream()
                        .map(line -> new Block.Good(
                                line.quantity(),
                                line.sku().value(),
                                Phrases.money(line.unitCost().times(line.quantity())),
                                ""))
                        .toList());
    }

    private Block.Action look(PurchaseOrder order) {
        return new Block.Action(
                "Look at it in the back office", sender.absolute("/office/purchase-orders/" + order.number()));
    }
}
