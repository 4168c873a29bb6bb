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

    /** The bank's promise for it ends soon, and then the order does. */
    void reviewEnds(Order order) {
        if (order.state() == OrderState.IN_REVIEW) {
            post.send(MailKind.REVIEW_ENDS, order.id().value(), "", sender.owner(), reminder(order));
        }
    }

    private Letter reminder(Order order) {
        return new Letter(
                "Order " + order.number() + " still waits for you",
                "The bank’s promise of its money ends soon.",
                "Last call for a look",
                List.of(
                        new Block.Paragraph("Order " + order.number() + " of "
                                + order.checkout().address().name() + " over " + Phrases.money(order.total())
                                + " still waits for your look. The bank’s promise of its money ends soon; before that the"
                                + " shop cancels the order by itself and writes to the buyer."),
                        new Block.Notice(order.attention().orElse("It needs a decision.")),
                        new Block.Action(
                                "Approve or cancel it in the back office",
                                sender.absolute("/office/orders/" + order.number()))));
    }

    /** One letter for each time that the bank said no. */
    void refundRefused(Order order) {
        orders.timeline(order.id()).stream()
                .filter(entry -> entry.step() == Step.REFUND_REFUSED)
                .reduce((earlier, later) -> later)
                .ifPresent(refused -> post.send(
                        MailKind.REFUND_REFUSED,
                        order.id().value(),
                        refused.at().toString(),
                        sender.owner(),
                        letter(order, refused)));
    }

    private Letter letter(Order order, TimelineEntry refused) {
        String what = refused.detail().orElse("No reason was given.");
        return new Letter(
                "The bank refuses a refund for order " + order.number(),
                what,
                "Money could not go back",
                List.of(
                        new Block.Paragraph("The shop asked the bank to give money back to "
                                + order.checkout().address().name() + " for order " + order.number()
                                + ", and the bank refused for good."),
                        new Block.Notice(what),
                        new Block.Paragraph(
                                "Have the bank asked once more, or give the money back in another way and say so"
                                        + " on the order’s page."),
                        new Block.Action(
                                "Look at it in the back office", sender.absolute("/office/orders/" + order.number()))));
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
