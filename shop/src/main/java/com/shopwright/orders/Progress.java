package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Stock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps from one state to the next. Each runs in the caller's transaction with the order's row locked. */
@Component
final class Progress {

    private final OrderRows orders;
    private final Stock stock;
    private final Payments payments;
    private final Timeline timeline;
    private final Events events;
    private final OrderSettings settings;

    Progress(
            OrderRows orders,
            Stock stock,
            Payments payments,
            Timeline timeline,
            Events events,
            OrderSettings settings) {
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
        this.timeline = timeline;
        this.events = events;
        this.settings = settings;
    }

    /** Paid, or to be paid at the door: what was held is the buyer's now. */
    void confirm(Head head) {
        become(head, OrderState.CONFIRMED);
        List<Amount> missing = stock.allocate(head.claimant());
        timeline.add(head.id(), Step.CONFIRMED, Actor.SHOP);
        if (!missing.isEmpty()) {
            timeline.add(head.id(), Step.BACKORDERED, Actor.SHOP, list(head.id(), missing));
        }
        if (head.paymentMethod() == PaymentMethod.CARD && (!missing.isEmpty() || orders.hasDesigns(head.id()))) {
            // The authorisation would lapse before the last parcel leaves.
            orders.captureAtOnce(head.id());
            payments.capture(head.payable(), head.id().value(), head.total());
        }
        events.publish(new OrderConfirmed(head.id()));
        events.publish(new OrderProgressed(head.id(), Step.CONFIRMED, Optional.empty()));
        if (settings.reviewAbove() > 0 && head.total().amount() > settings.reviewAbove()) {
            park(
                    head,
                    Attention.REVIEW,
                    "The total of " + head.total().format(Locale.ENGLISH)
                            + " is above the amount you want to look at first.");
        } else {
            events.publish(new DispatchDue(head.id()));
        }
    }

    void paymentFailed(Head head) {
        become(head, OrderState.PAYMENT_FAILED);
        events.publish(new OrderProgressed(head.id(), Step.PAYMENT_DECLINED, Optional.empty()));
    }

    /** @param detail for the people of the shop; the timeline, which the buyer reads too, only says that a person looks */
    void park(Head head, Attention attention, String detail) {
        orders.park(head.id(), attention, detail);
        timeline.add(head.id(), Step.PARKED, Actor.SHOP);
        events.publish(new OrderProgressed(head.id(), Step.PARKED, Optional.empty()));
    }

    /** Ends an order that will not be delivered: stock and money go back to where they came from. */
    void close(Head head, OrderState end, Step step, Actor actor, String detail) {
        become(head, end);
        stock.release(head.claimant());
        payments.cancel(head.payable());
        timeline.add(head.id(), step, actor, detail);
        events.publish(new OrderClosed(head.id(), end));
        events.publish(new OrderProgressed(head.id(), step, Optional.empty()));
    }

    /** A step without a change of state that the buyer should hear of all the same. */
    void tell(Head head, Step step) {
        events.publish(new OrderProgressed(head.id(), step, Optional.empty()));
    }

    void become(Head head, OrderState next) {
        if (!head.state().mayBecome(next)) {
            throw new IllegalStateException(head.number() + " is " + head.state() + " and cannot become " + next);
        }
        orders.become(head.id(), next);
    }

    /** In the buyer's words; a part of a design has only its SKU. */
    String list(OrderId id, List<Amount> amounts) {
        Map<Sku, String> names = orders.names(id);
        return amounts.stream()
                .map(amount -> amount.quantity() + " × "
                        + names.getOrDefault(amount.sku(), amount.sku().value()))
                .collect(Collectors.joining(", "));
    }
}
