package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Payments;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a person decides about an order. */
@Component
final class Decisions {

    private final OrderRows orders;
    private final ParcelRows parcels;
    private final Payments payments;
    private final Progress progress;
    private final Release release;
    private final Timeline timeline;
    private final Events events;
    private final Transactions transactions;

    Decisions(
            OrderRows orders,
            ParcelRows parcels,
            Payments payments,
            Progress progress,
            Release release,
            Timeline timeline,
            Events events,
            Transactions transactions) {
        this.orders = orders;
        this.parcels = parcels;
        this.payments = payments;
        this.progress = progress;
        this.release = release;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
    }

    ChangeOutcome cancel(OrderNumber number, Actor actor, String reason) {
        return decide(number, head -> {
            if (head.state() == OrderState.CANCELLED) {
                return new ChangeOutcome.Done(OrderState.CANCELLED);
            }
            if (!head.state().mayBecome(OrderState.CANCELLED)) {
                return new ChangeOutcome.NotPossible(
                        head.state(), "It is too late: the order is " + words(head.state()) + ".");
            }
            boolean leaving = parcels.of(head.id()).stream()
                    .anyMatch(parcel ->
                            parcel.isLeaving() || parcel.state() == Parcel.State.PACKED && isPaying(head, parcel));
            if (leaving) {
                return new ChangeOutcome.NotPossible(
                        head.state(), "It is too late: a parcel is leaving the warehouse.");
            }
            progress.close(head, OrderState.CANCELLED, Step.CANCELLED, actor, reason);
            return new ChangeOutcome.Done(OrderState.CANCELLED);
        });
    }

    /** Its money is being taken at this moment; the answer decides whether it leaves. */
    private boolean isPaying(Head head, Parcel parcel) {
        return payments.captureState(head.payable(), parcel.shipment().value()) == Payments.CaptureState.UNDER_WAY;
    }

    ChangeOutcome approve(OrderNumber number, Actor actor) {
        return decide(number, head -> {
            if (head.state() != OrderState.PARKED) {
                return new ChangeOutcome.NotPossible(head.state(), "The order does not wait for anybody.");
            }
            if (!head.attention().map(Attention::isApprovable).orElse(true)) {
                return new ChangeOutcome.NotPossible(
                        head.state(),
                        "Approval does not bring the money: cancel the order, or agree on another way to pay.");
            }
            OrderState next = parcels.of(head.id()).stream().anyMatch(Parcel::isLeaving)
                    ? OrderState.PARTLY_SHIPPED
                    : OrderState.CONFIRMED;
            progress.become(head, next);
            timeline.add(head.id(), Step.APPROVED, actor);
            events.publish(new DispatchDue(head.id()));
            release.whatIsPaid(orders.lock(head.id()).orElseThrow());
            return new ChangeOutcome.Done(next);
        });
    }

    ChangeOutcome moneyReceived(OrderNumber number, Actor actor) {
        return decide(number, head -> {
            if (head.state() == OrderState.CANCELLED || head.state() == OrderState.EXPIRED) {
                return new ChangeOutcome.NotPossible(head.state(), "The order is closed: send the money back.");
            }
            return payments.markReceived(head.payable(), actor)
                    ? new ChangeOutcome.Done(head.state())
                    : new ChangeOutcome.NotPossible(head.state(), "No money is expected by hand for this order.");
        });
    }

    private ChangeOutcome decide(OrderNumber number, Function<Head, ChangeOutcome> decision) {
        return transactions.inOne(
                () -> orders.id(number).flatMap(orders::lock).map(decision).orElseGet(ChangeOutcome.UnknownOrder::new));
    }

    private static String words(OrderState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
