package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Amending.Wish;
import com.shopwright.orders.Reach.Packed;
import com.shopwright.payments.Payments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends an order somewhere else, or in another way, until a parcel of it is leaving. Runs in the caller's transaction with
 * the order's row locked.
 */
@Component
final class Redirecting {

    private final OrderRows orders;
    private final Redrafting redrafting;
    private final Amending amending;
    private final Recalling recalling;
    private final Settling settling;
    private final RoadDates dates;
    private final Payments payments;
    private final Promises promises;
    private final Timeline timeline;
    private final Events events;

    Redirecting(
            OrderRows orders,
            Redrafting redrafting,
            Amending amending,
            Recalling recalling,
            Settling settling,
            RoadDates dates,
            Payments payments,
            Promises promises,
            Timeline timeline,
            Events events) {
        this.orders = orders;
        this.redrafting = redrafting;
        this.amending = amending;
        this.recalling = recalling;
        this.settling = settling;
        this.dates = dates;
        this.payments = payments;
        this.promises = promises;
        this.timeline = timeline;
        this.events = events;
    }

    DeliveryOutcome quote(Head head, Delivery delivery) {
        return switch (redrafting.draft(head, delivery)) {
            case Redraft.Bad(var field, var reason) ->
                field.<DeliveryOutcome>map(name -> new DeliveryOutcome.Invalid(name, reason))
                        .orElseGet(() -> new DeliveryOutcome.NotPossible(head.state(), reason));
            case Redraft.Good good -> {
                Money zero = Money.zero(head.total().currency());
                yield new DeliveryOutcome.Possible(
                        more(good.reckoning(), zero),
                        new Money(good.reckoning().due(), zero.currency()),
                        new Money(good.reckoning().dueTax(), zero.currency()));
            }
        };
    }

    private static Money more(Reckoning reckoning, Money zero) {
        return new Money(-Amending.amount(reckoning.taken()), zero.currency());
    }

    AmendOutcome deliver(Head head, Delivery delivery, Optional<Money> expected, Wish wish) {
        return switch (redrafting.draft(head, delivery)) {
            case Redraft.Bad(var field, var reason) ->
                field.<AmendOutcome>map(name -> new AmendOutcome.Invalid(name, reason))
                        .orElseGet(() -> new AmendOutcome.NotPossible(head.state(), reason));
            case Redraft.Good good -> {
                Money more = more(good.reckoning(), Money.zero(head.total().currency()));
                if (expected.filter(told -> !told.equals(more)).isPresent()) {
                    yield new AmendOutcome.NotPossible(
                            head.state(),
                            "It costs " + signed(more) + " now, not " + signed(expected.get()) + ": look at it again.");
                }
                yield deliver(head, good, delivery, wish);
            }
        };
    }

    private AmendOutcome deliver(Head head, Redraft.Good good, Delivery delivery, Wish wish) {
        long less = Amending.amount(good.reckoning().taken());
        long toRefund = less > 0 ? amending.taken(head, good.before(), less) : 0;
        String before = words(good.order());
        Change change =
                amending.write(head, wish, good.reckoning().taken(), toRefund, toRefund == 0, Optional.of(before));
        orders.deliverTo(head.id(), delivery);
        promises.move(
                good.order(),
                dates.otherwise(good.order(), delivery),
                PromiseCause.DELIVERY,
                PromiseCause.DELIVERY.label(),
                wish.actor());
        good.packed().stream().filter(Packed::within).forEach(packed -> recalling.recall(head, packed.parcel()));
        payments.expect(head.payable(), head.toPay().minus(change.amount()));
        if (less < 0 && head.captureAtOnce()) {
            payments.capture(
                    head.payable(),
                    change.id().value(),
                    new Money(-less, head.total().currency()));
        }
        timeline.add(
                head.id(),
                Step.DELIVERY_CHANGED,
                wish.actor(),
                "Before: " + before
                        + (less == 0 ? "" : " · " + signed(change.amount().negated())));
        events.publish(new OrderChanged(head.id(), change.id()));
        settling.settle(orders.lock(head.id()).orElseThrow());
        return new AmendOutcome.Made(change, head.state(), false);
    }

    private static String signed(Money money) {
        return money.isZero()
                ? "nothing more"
                : (money.isPositive() ? money : money.negated()).format(Locale.ENGLISH)
                        + (money.isPositive() ? " more" : " less");
    }

    private static String words(Order order) {
        Address to = order.checkout().address();
        List<String> words = new ArrayList<>(List.of(to.name(), to.line1()));
        to.line2().ifPresent(words::add);
        words.add(to.postalCode() + " " + to.city());
        to.region().ifPresent(words::add);
        words.add(to.country().code());
        return String.join(", ", words) + " (" + order.checkout().deliveryMethod() + ")";
    }
}
