package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Payments;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a person decides about an order. */
@Component
final class Decisions {

    private final OrderRows orders;
    private final ParcelRows parcels;
    private final Cancelling cancelling;
    private final Ids ids;
    private final Payments payments;
    private final Progress progress;
    private final Release release;
    private final Timeline timeline;
    private final Events events;
    private final Transactions transactions;

    Decisions(
            OrderRows orders,
            ParcelRows parcels,
            Cancelling cancelling,
            Ids ids,
            Payments payments,
            Progress progress,
            Release release,
            Timeline timeline,
            Events events,
            Transactions transactions) {
        this.orders = orders;
        this.parcels = parcels;
        this.cancelling = cancelling;
        this.ids = ids;
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
            String key = "cancel:" + ids.next(); // doing it again finds nothing left to cancel
            Amending.Wish wish = new Amending.Wish(Change.Kind.CANCELLATION, key, "", actor, reason);
            return switch (cancelling.everything(head, wish)) {
                case AmendOutcome.Made made -> new ChangeOutcome.Done(made.state());
                case AmendOutcome.NotPossible(var state, var why) -> new ChangeOutcome.NotPossible(state, why);
                case AmendOutcome.Invalid(var field, var remedy) -> new ChangeOutcome.NotPossible(head.state(), remedy);
                case AmendOutcome.KeyReused _ -> throw new IllegalStateException("a new key was used before");
                case AmendOutcome.UnknownOrder _ -> new ChangeOutcome.UnknownOrder();
            };
        });
    }

    ChangeOutcome approve(OrderNumber number, Actor actor) {
        return decide(number, head -> {
            if (head.state() == OrderState.IN_REVIEW) {
                timeline.add(head.id(), Step.APPROVED, actor);
                progress.confirm(head, OrderCause.APPROVED, actor);
                return new ChangeOutcome.Done(OrderState.CONFIRMED);
            }
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
            orders.become(head, OrderCause.APPROVED, next, actor);
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

    ChangeOutcome moneyReceived(OrderNumber number, Money amount, Actor actor) {
        return decide(number, head -> {
            if (!amount.currency().equals(head.total().currency())) {
                return new ChangeOutcome.NotPossible(
                        head.state(), "This order is paid in " + head.total().currency() + ".");
            }
            return payments.receive(head.payable(), amount, actor)
                    ? new ChangeOutcome.Done(head.state())
                    : new ChangeOutcome.NotPossible(head.state(), "No money is expected by hand for this order.");
        });
    }

    ChangeOutcome returnExcess(OrderNumber number) {
        return decide(
                number,
                head -> payments.returnExcess(head.payable())
                        ? new ChangeOutcome.Done(head.state())
                        : new ChangeOutcome.NotPossible(head.state(), "No more came in than the order costs."));
    }

    private ChangeOutcome decide(OrderNumber number, Function<Head, ChangeOutcome> decision) {
        return transactions.inOne(
                () -> orders.id(number).flatMap(orders::lock).map(decision).orElseGet(ChangeOutcome.UnknownOrder::new));
    }
}
