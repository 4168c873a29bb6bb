package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Progress(OrderRows orders, Stock stock, Payments payments, Timeline timeline, Events events) {
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
        this.timeline = timeline;
        this.events = events;
    }

    /** Paid, or to be paid at the door: what was held is the buyer's now. */
    void confirm(Head head, OrderCause cause, Actor actor) {
        confirm(List.of(new Confirmation(head, cause, actor)));
    }

    /** An order that may go on, for what reason, and on whose word. */
    record Confirmation(Head head, OrderCause cause, Actor actor) {}

    /** {@link #confirm(Head, OrderCause, Actor)} for many, for little more than one costs. Each order once. */
    void confirm(List<Confirmation> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Head> heads = all.stream().map(Confirmation::head).toList();
        orders.become(all.stream()
                .map(one -> new OrderRows.Become(one.head(), one.cause(), OrderState.CONFIRMED, one.actor()))
                .toList());
        Map<Claimant, List<Amount>> missing =
                stock.allocate(heads.stream().map(Head::claimant).toList());
        timeline.addAll(heads.stream()
                .flatMap(head -> told(head, missing.getOrDefault(head.claimant(), List.of())).stream())
                .toList());
        Set<OrderId> designed = orders.withDesigns(heads.stream().map(Head::id).toList());
        for (Head head : heads) {
            boolean waits = !missing.getOrDefault(head.claimant(), List.of()).isEmpty();
            if (isTakenAtOnce(head, waits || designed.contains(head.id()))) {
                orders.captureAtOnce(head.id());
                payments.capture(head.payable(), head.id().value(), head.toPay());
            }
            events.publish(new OrderConfirmed(head.id(), waits));
            events.publish(new OrderProgressed(head.id(), Step.CONFIRMED, Optional.empty()));
            events.publish(new DispatchDue(head.id()));
        }
    }

    private List<Timeline.Entry> told(Head head, List<Amount> missing) {
        Timeline.Entry confirmed = new Timeline.Entry(head.id(), Step.CONFIRMED, Actor.SHOP);
        return missing.isEmpty()
                ? List.of(confirmed)
                : List.of(
                        confirmed,
                        new Timeline.Entry(head.id(), Step.BACKORDERED, Actor.SHOP, list(head.id(), missing)));
    }

    /**
     * What waits for goods or is to be made would outlive the authorisation; and who can take money only once takes it before
     * an order leaves in several parcels.
     *
     * @param outlives it waits for goods or is to be made
     */
    private boolean isTakenAtOnce(Head head, boolean outlives) {
        PaymentTerms terms = payments.terms(head.paymentMethod());
        if (terms.byHand()) {
            return false;
        }
        return outlives
                || (!terms.severalCaptures()
                        && stock.allocations(head.claimant()).stream()
                                        .map(Allocation::location)
                                        .distinct()
                                        .count()
                                > 1);
    }

    /** Paid, but a rule of the owner's wants a person to look before anything is taken or sent. Its stock stays held. */
    void review(Head head, List<String> reasons) {
        orders.become(
                head,
                OrderCause.REVIEW_RULE,
                OrderState.IN_REVIEW,
                Actor.SHOP,
                Optional.of(Attention.REVIEW),
                String.join(" ", reasons));
        timeline.add(head.id(), Step.IN_REVIEW, Actor.SHOP);
        events.publish(new OrderProgressed(head.id(), Step.IN_REVIEW, Optional.empty()));
    }

    void paymentFailed(Head head) {
        orders.become(head, OrderCause.DECLINED, OrderState.PAYMENT_FAILED, Actor.BANK);
        events.publish(new OrderProgressed(head.id(), Step.PAYMENT_DECLINED, Optional.empty()));
    }

    /** @param detail for the people of the shop; the timeline, which the buyer reads too, only says that a person looks */
    void park(Head head, Attention attention, Actor actor, String detail) {
        orders.become(head, OrderCause.NEEDS_PERSON, OrderState.PARKED, actor, Optional.of(attention), detail);
        timeline.add(head.id(), Step.PARKED, Actor.SHOP);
        events.publish(new OrderProgressed(head.id(), Step.PARKED, Optional.empty()));
    }

    /** Ends an order that will not be delivered: stock and money go back to where they came from. */
    void close(Head head, OrderState end, OrderCause cause, Step step, Actor actor, String detail) {
        orders.become(head, cause, end, actor);
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

    /** In the buyer's words; a part of a design has only its SKU. */
    String list(OrderId id, List<Amount> amounts) {
        return words(orders.names(id), amounts);
    }

    static String words(Map<Sku, String> names, List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> amount.quantity() + " × "
                        + names.getOrDefault(amount.sku(), amount.sku().value()))
                .collect(Collectors.joining(", "));
    }
}
