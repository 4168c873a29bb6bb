package com.shopwright.orders;

import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Amending.Wish;
import com.shopwright.payments.Payments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives money back without taking goods back. Runs in the caller's transaction with the order's row locked. */
@Component
final class Refunding {

    private final OrderRows orders;
    private final ChangeRows changes;
    private final Amending amending;
    private final Settling settling;
    private final Payments payments;
    private final Timeline timeline;
    private final Events events;

    Refunding(
            OrderRows orders,
            ChangeRows changes,
            Amending amending,
            Settling settling,
            Payments payments,
            Timeline timeline,
            Events events) {
        this.orders = orders;
        this.changes = changes;
        this.amending = amending;
        this.settling = settling;
        this.payments = payments;
        this.timeline = timeline;
        this.events = events;
    }

    AmendOutcome refund(Head head, RefundWish wanted, Wish wish) {
        if (head.state().isClosed()) {
            return new AmendOutcome.NotPossible(
                    head.state(), "The order is closed: what was taken for it goes back by itself.");
        }
        Order order = orders.find(head.id()).orElseThrow();
        Reckoning reckoning = Reckoning.of(order, amending.before(head));
        Optional<AmendOutcome> invalid = invalid(order, reckoning, wanted);
        if (invalid.isPresent()) {
            return invalid.get();
        }
        List<String> words = new ArrayList<>();
        for (Pieces some : wanted.pieces()) {
            reckoning.pieces(some.line(), some.quantity());
            words.add(some.quantity() + " × " + name(order, some.line()));
        }
        if (wanted.shipping()) {
            reckoning.shipping(reckoning.shippingLeft());
            words.add("delivery");
        }
        wanted.goodwill().ifPresent(amount -> reckoning.goodwill(amount.amount()));
        Money sum = new Money(Amending.amount(reckoning.taken()), head.total().currency());
        Money most = refundable(head);
        if (sum.isZero() || sum.compareTo(most) > 0) {
            return new AmendOutcome.NotPossible(head.state(), tooMuch(sum, most));
        }
        Change change = amending.write(head, wish, reckoning.taken(), sum.amount(), false, Optional.empty());
        String what = words.isEmpty() ? "" : String.join(", ", words) + ": ";
        timeline.add(
                head.id(),
                Step.REFUND_AGREED,
                wish.actor(),
                what + wish.reason() + " · " + sum.format(Locale.ENGLISH) + " goes back");
        events.publish(new OrderChanged(head.id(), change.id()));
        settling.settle(orders.lock(head.id()).orElseThrow());
        return new AmendOutcome.Made(change, head.state(), false);
    }

    private static Optional<AmendOutcome> invalid(Order order, Reckoning reckoning, RefundWish wanted) {
        if (wanted.isEmpty()) {
            return invalid("lines", "say what the money is for: lines, shipping or an amount");
        }
        Map<UUID, OrderLine> known = order.lines().stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        if (wanted.pieces().stream().map(Pieces::line).distinct().count()
                < wanted.pieces().size()) {
            return invalid("lines", "name each line once");
        }
        for (Pieces some : wanted.pieces()) {
            OrderLine line = known.get(some.line());
            if (line == null) {
                return invalid("lines", "name lines of this order by their id");
            }
            int most = Math.min(line.wanted(), reckoning.piecesLeft(line.id()));
            if (some.quantity() < 1 || some.quantity() > most) {
                return invalid(
                        "lines",
                        most == 0
                                ? "nothing of " + line.name() + " is left to refund"
                                : "of " + line.name() + " 1 to " + most + " can be refunded");
            }
        }
        if (wanted.shipping() && reckoning.shippingLeft() == 0) {
            return invalid("shipping", "nothing of the delivery is left to refund");
        }
        return wanted.goodwill()
                .filter(amount -> !amount.currency().equals(order.total().currency())
                        || !amount.isPositive()
                        || amount.amount() > reckoning.due())
                .flatMap(amount -> invalid(
                        "amount",
                        "choose more than nothing and at most "
                                + new Money(reckoning.due(), order.total().currency()).format(Locale.ENGLISH)));
    }

    private static Optional<AmendOutcome> invalid(String field, String remedy) {
        return Optional.of(new AmendOutcome.Invalid(field, remedy));
    }

    private static String tooMuch(Money sum, Money most) {
        return most.isZero()
                ? "Nothing can go back: nothing was taken yet, or all of it has gone back. Cancel what is not to be sent."
                : sum.isZero()
                        ? "All of that has gone back already."
                        : "At most " + most.format(Locale.ENGLISH) + " can go back, and that would be "
                                + sum.format(Locale.ENGLISH) + ".";
    }

    /** What was taken, has not gone back and is not about to. */
    Money refundable(Head head) {
        long waiting = !head.changed()
                ? 0
                : changes.of(head.id(), head.total().currency()).stream()
                        .filter(stored -> !stored.refundAsked())
                        .mapToLong(stored -> stored.change().toRefund().amount())
                        .sum();
        long here = payments.balance(head.payable()).refundable() - waiting;
        return new Money(Math.max(0, here), head.total().currency());
    }

    private static String name(Order order, UUID line) {
        return order.lines().stream()
                .filter(candidate -> candidate.id().equals(line))
                .map(OrderLine::name)
                .findFirst()
                .orElseThrow();
    }
}
