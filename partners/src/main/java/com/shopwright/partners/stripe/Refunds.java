package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Amounts;
import com.shopwright.partners.wire.Office;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money back to the card, in as many parts as the shop likes. */
final class Refunds {
    private static final String FAILURE = "refund-fails";
    private static final Duration UNTIL_FAILURE = Duration.ofSeconds(1);

    private final Office office;
    private final Shelves shelves;
    private final Paper paper;
    private final Events events;
    private final Balance balance;

    Refunds(Office office, Shelves shelves, Paper paper, Events events, Balance balance) {
        this.office = office;
        this.shelves = shelves;
        this.paper = paper;
        this.events = events;
        this.balance = balance;
        office.timers().on(FAILURE, (db, id, now) -> fail(Work.byItself(db), id));
    }

    record Wish(
            Optional<String> charge,
            Optional<String> intent,
            Optional<Long> amount,
            Optional<String> reason,
            Map<String, String> metadata) {
        static Wish read(Params params) {
            Wish wish = new Wish(
                    params.text("charge", 100),
                    params.text("payment_intent", 100),
                    params.number("amount", 1, 99_999_999),
                    params.choice("reason", List.of("duplicate", "fraudulent", "requested_by_customer")),
                    params.metadata());
            if (wish.charge().isPresent() == wish.intent().isPresent()) {
                throw StripeError.invalid(
                        "payment_intent",
                        "parameter_missing",
                        "One of the following params should be provided for this request: payment_intent or charge.");
            }
            return wish;
        }
    }

    Map<String, @Nullable Object> give(Work work, Wish wish) {
        Charge charge = charge(work, wish);
        long amount = wish.amount().orElse(charge.refundable());
        refuse(charge, amount);
        String id = StripeIds.next(Kind.REFUND);
        Movement movement = balance.refund(work, id, charge, amount);
        Charge after = shelves.charges.put(work.db(), charge.id(), charge.refunded(amount));
        Refund refund = new Refund(
                id,
                charge.id(),
                charge.intent(),
                amount,
                charge.currency(),
                "succeeded",
                wish.reason(),
                wish.metadata(),
                movement.id(),
                movement.created());
        shelves.refunds.add(work.db(), id, charge.id(), "", refund.created(), refund);
        events.tell(work, "refund.created", paper.refund(refund));
        events.tell(work, "charge.refunded", paper.charge(after));
        if (charge.card().behaviour() == TestCard.REFUND_FAILS) {
            office.timers().set(work.db(), FAILURE, id, office.now().plus(UNTIL_FAILURE));
        }
        return paper.refund(refund);
    }

    private Charge charge(Work work, Wish wish) {
        if (wish.charge().isPresent()) {
            return shelves.charges.require(work.db(), "charge", wish.charge().get());
        }
        Intent intent = shelves.intents.require(
                work.db(), "payment_intent", wish.intent().orElseThrow());
        if (intent.status() != Intent.Status.SUCCEEDED) {
            throw StripeError.impossible(
                    null,
                    "payment_intent",
                    "This PaymentIntent (" + intent.id() + ") does not have a successful charge to refund.");
        }
        return shelves.charges.require(work.db(), "charge", intent.charge().orElse(""));
    }

    private static void refuse(Charge charge, long amount) {
        if (charge.disputed()) {
            throw StripeError.impossible(
                    "charge_disputed",
                    null,
                    "Charge " + charge.id() + " has been charged back; cannot issue a refund.");
        }
        if (charge.refundable() == 0) {
            throw StripeError.impossible(
                    "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
        }
        if (amount > charge.refundable()) {
            throw StripeError.impossible(
                    null,
                    "amount",
                    "Refund amount (" + money(amount, charge) + ") is greater than unrefunded amount on charge ("
                            + money(charge.refundable(), charge) + ")");
        }
    }

    private static String money(long amount, Charge charge) {
        return Amounts.text(amount, charge.currency().toUpperCase(Locale.ROOT));
    }

    /** The card's bank sends the money back, as it does for cards that are gone. */
    private void fail(Work work, String id) {
        Refund refund = shelves.refunds.require(work.db(), "refund", id);
        if (!refund.status().equals("succeeded")) {
            return;
        }
        balance.refundFailed(work, refund);
        Charge charge = shelves.charges.require(work.db(), "charge", refund.charge());
        shelves.charges.put(work.db(), charge.id(), charge.refunded(-refund.amount()));
        Refund failed = shelves.refunds.put(work.db(), id, refund.failed());
        events.tell(work, "refund.updated", paper.refund(failed));
        events.tell(work, "refund.failed", paper.refund(failed));
    }
}
