package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Bill;
import com.shopwright.payments.Payments;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What all changes of an order have in common: how they are written down and what they mean for its money. */
@Component
final class Amending {

    private final OrderRows orders;
    private final ChangeRows changes;
    private final Payments payments;
    private final Ids ids;
    private final InstantSource clock;

    Amending(OrderRows orders, ChangeRows changes, Payments payments, Ids ids, InstantSource clock) {
        this.orders = orders;
        this.changes = changes;
        this.payments = payments;
        this.ids = ids;
        this.clock = clock;
    }

    /** A wish with the key under which it may come again. */
    record Wish(Change.Kind kind, String key, String hash, Actor actor, String reason) {}

    List<Change> before(Head head) {
        return changes.of(head.id(), head.total().currency()).stream()
                .map(ChangeRows.Stored::change)
                .toList();
    }

    /**
     * Writes a change down.
     *
     * @param toRefund what of its amount had been taken
     * @param asked whether the refund is taken care of otherwise
     */
    Change write(Head head, Wish wish, List<Change.Part> parts, long toRefund, boolean asked, Optional<String> before) {
        Money zero = Money.zero(head.total().currency());
        Change change = new Change(
                new ChangeId(ids.next()),
                wish.kind(),
                wish.actor(),
                wish.reason(),
                clock.instant()
                        .truncatedTo(ChronoUnit.MICROS), // as the database keeps it: a repeat is answered the same
                parts.stream().map(Change.Part::amount).reduce(zero, Money::plus),
                parts.stream().map(Change.Part::tax).reduce(zero, Money::plus),
                new Money(toRefund, zero.currency()),
                before,
                parts);
        changes.insert(head.id(), change, wish.key(), wish.hash());
        if (asked) {
            changes.refundAsked(head.id(), change.id());
        }
        orders.changed(
                head.id(),
                wish.kind() == Change.Kind.REFUND ? 0 : change.amount().amount());
        payments.bill(head.payable(), bill(head));
        return change;
    }

    /** What the order costs now, after all its changes. */
    Bill bill(Head head) {
        return Reckoning.of(orders.find(head.id()).orElseThrow(), before(head)).bill();
    }

    /** What was taken beyond what is to be taken once the order costs so much less. */
    long taken(Head head, List<Change> before, long less) {
        long goingBack = before.stream()
                .filter(change -> change.kind() != Change.Kind.REFUND)
                .mapToLong(change -> change.toRefund().amount())
                .sum();
        long toPay = head.toPay().amount() - less;
        return Math.max(0, payments.balance(head.payable()).taken() - goingBack - toPay);
    }

    static long amount(List<Change.Part> parts) {
        return parts.stream().mapToLong(part -> part.amount().amount()).sum();
    }
}
