package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Office;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a payment: asked of the card, captured once, cancelled, or lapsed. */
final class Cards {
    private static final String LAPSE = "authorisation";

    private final Office office;
    private final Shelves shelves;
    private final Paper paper;
    private final Events events;
    private final Balance balance;
    private final Disputes disputes;
    private final Mischief mischief;

    Cards(
            Office office,
            Shelves shelves,
            Paper paper,
            Events events,
            Balance balance,
            Disputes disputes,
            Mischief mischief) {
        this.office = office;
        this.shelves = shelves;
        this.paper = paper;
        this.events = events;
        this.balance = balance;
        this.disputes = disputes;
        this.mischief = mischief;
        office.timers().on(LAPSE, (db, id, now) -> lapse(Work.byItself(db), id));
    }

    /** The payment of a session begins when the buyer first presses the button, not before. */
    Intent begin(Work work, Session session) {
        long amount = mischief.amount(session.amount());
        String currency = mischief.currency(session.currency());
        Intent intent = Intent.of(
                StripeIds.next(Kind.INTENT),
                session,
                amount,
                currency,
                office.now().getEpochSecond());
        shelves.intents.add(work.db(), intent.id(), session.id(), "", intent.created(), intent);
        events.tell(work, "payment_intent.created", paper.intent(intent));
        return intent;
    }

    Intent use(Work work, Intent intent, CardFace card) {
        if (card.behaviour().challenges()) {
            Intent asked = shelves.intents.put(work.db(), intent.id(), intent.challenged(card));
            events.tell(work, "payment_intent.requires_action", paper.intent(asked));
            return asked;
        }
        return ask(work, intent, card);
    }

    Intent challenged(Work work, Intent intent, boolean passed) {
        CardFace card = intent.card().orElseThrow();
        return passed
                ? ask(work, intent, card)
                : decline(work, intent, card, Optional.empty(), Decline.NOT_AUTHENTICATED);
    }

    private Intent ask(Work work, Intent intent, CardFace card) {
        Optional<Decline> refusal = card.behaviour().decline();
        Instant now = office.now();
        Instant lapses = now.plus(mischief.authorisation());
        Charge charge = new Charge(
                StripeIds.next(Kind.CHARGE),
                intent.id(),
                intent.amount(),
                intent.currency(),
                card,
                refusal,
                false,
                0,
                0,
                false,
                Optional.empty(),
                lapses.getEpochSecond(),
                now.getEpochSecond());
        shelves.charges.add(work.db(), charge.id(), intent.id(), "", charge.created(), charge);
        if (refusal.isPresent()) {
            events.tell(work, "charge.failed", paper.charge(charge));
            return decline(work, intent, card, Optional.of(charge.id()), refusal.get());
        }
        Intent held = shelves.intents.put(work.db(), intent.id(), intent.authorised(card, charge.id()));
        events.tell(work, "charge.succeeded", paper.charge(charge));
        if (!intent.manualCapture()) {
            return take(work, held, charge, held.amount());
        }
        office.timers().set(work.db(), LAPSE, intent.id(), lapses);
        events.tell(work, "payment_intent.amount_capturable_updated", paper.intent(held));
        return held;
    }

    private Intent decline(Work work, Intent intent, CardFace card, Optional<String> charge, Decline why) {
        Intent declined = shelves.intents.put(work.db(), intent.id(), intent.declined(card, charge, why));
        events.tell(work, "payment_intent.payment_failed", paper.intent(declined));
        return declined;
    }

    /** One capture only; what it leaves is released. */
    Map<String, @Nullable Object> capture(Work work, String id, Optional<Long> wanted, Map<String, String> metadata) {
        Intent intent = shelves.intents.require(work.db(), "intent", id);
        if (intent.status() != Intent.Status.REQUIRES_CAPTURE) {
            throw unexpected(intent, "captured", "requires_capture");
        }
        long amount = wanted.orElse(intent.capturable());
        if (amount > intent.capturable()) {
            throw StripeError.impossible(
                    "amount_too_large",
                    "amount_to_capture",
                    "The amount to capture (" + amount + ") is greater than the amount that can be captured ("
                            + intent.capturable() + ").");
        }
        office.timers().cancel(work.db(), id);
        Charge charge =
                shelves.charges.require(work.db(), "charge", intent.charge().orElse(""));
        return paper.intent(take(work, intent.with(metadata), charge, amount));
    }

    private Intent take(Work work, Intent intent, Charge charge, long amount) {
        Movement movement = balance.charge(work, charge, amount);
        Charge taken = shelves.charges.put(work.db(), charge.id(), charge.taken(amount, movement.id()));
        Intent done = shelves.intents.put(work.db(), intent.id(), intent.captured(amount));
        if (intent.manualCapture()) {
            events.tell(work, "charge.captured", paper.charge(taken));
        }
        events.tell(work, "payment_intent.succeeded", paper.intent(done));
        mischief.dispute(charge.card().behaviour()).ifPresent(reason -> disputes.open(work, taken, reason));
        return done;
    }

    /** The shop does not want the money any more. */
    Map<String, @Nullable Object> cancel(Work work, String id, Optional<String> reason) {
        Intent intent = shelves.intents.require(work.db(), "intent", id);
        if (intent.status() == Intent.Status.SUCCEEDED || intent.status() == Intent.Status.CANCELED) {
            throw unexpected(intent, "canceled", "requires_capture");
        }
        if (intent.status() != Intent.Status.REQUIRES_CAPTURE) {
            throw StripeError.impossible(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot cancel this PaymentIntent because it was created by a Checkout Session and its status is "
                            + intent.status().wire() + ". Expire the Checkout Session instead.");
        }
        office.timers().cancel(work.db(), id);
        return paper.intent(end(work, intent, reason));
    }

    /** Its page is closed. */
    void abandon(Work work, String id) {
        Intent intent = shelves.intents.require(work.db(), "intent", id);
        if (intent.status() != Intent.Status.SUCCEEDED && intent.status() != Intent.Status.CANCELED) {
            end(work, intent, Optional.of("automatic"));
        }
    }

    private void lapse(Work work, String id) {
        Intent intent = shelves.intents.require(work.db(), "intent", id);
        if (intent.status() == Intent.Status.REQUIRES_CAPTURE) {
            Intent ended = end(work, intent, Optional.of("expired"));
            shelves.charges
                    .find(work.db(), ended.charge().orElse(""))
                    .ifPresent(charge -> events.tell(work, "charge.expired", paper.charge(charge)));
        }
    }

    private Intent end(Work work, Intent intent, Optional<String> reason) {
        Intent ended = shelves.intents.put(
                work.db(), intent.id(), intent.canceled(reason, office.now().getEpochSecond()));
        events.tell(work, "payment_intent.canceled", paper.intent(ended));
        return ended;
    }

    private static StripeError unexpected(Intent intent, String wanted, String needed) {
        return StripeError.impossible(
                "payment_intent_unexpected_state",
                null,
                "This PaymentIntent could not be " + wanted + " because it has a status of "
                        + intent.status().wire()
                        + ". Only a PaymentIntent with one of the following statuses may be " + wanted + ": " + needed
                        + ".");
    }
}
