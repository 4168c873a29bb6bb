package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Knob;
import com.shopwright.partners.wire.Knobs;
import com.shopwright.partners.wire.Outbox.Handling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How this stand-in misbehaves when its knobs are turned. */
final class Mischief {
    private static final Knob LATENCY = Knob.milliseconds("latencyMs", 0, "Wait before answering the shop");
    private static final Knob SILENT = Knob.probability("silent", "Do nothing and never answer");
    private static final Knob LOSE_ANSWER = Knob.probability("loseAnswer", "Do the work, but lose the answer");
    private static final Knob BREAK = Knob.probability("serverError", "Do the work, but answer 500");
    private static final Knob FAIL = Knob.probability("serverFailure", "Do nothing, and answer 500");
    private static final Knob WRONG_AMOUNT = Knob.probability("wrongAmount", "Take a cent less than asked");
    private static final Knob WRONG_CURRENCY = Knob.probability("wrongCurrency", "Take another currency");
    private static final Knob DISPUTE = Knob.probability("dispute", "Dispute a payment once captured");
    private static final Knob AUTHORISATION =
            Knob.seconds("authorisationSeconds", 604_800, "Authorisations lapse after");
    private static final Knob DUPLICATE = Knob.probability("duplicateWebhook", "Send an event twice");
    private static final Knob DROP = Knob.probability("dropWebhook", "Never send an event");
    private static final Knob DELAY = Knob.milliseconds("webhookDelayMs", 0, "Send events late by");
    private static final Knob SHUFFLE = Knob.probability("shuffleWebhook", "Send an event out of order");
    private static final int SHUFFLE_MOST_MS = 3000;

    static final List<Knob> KNOBS = List.of(
            LATENCY,
            SILENT,
            LOSE_ANSWER,
            BREAK,
            FAIL,
            WRONG_AMOUNT,
            WRONG_CURRENCY,
            DISPUTE,
            AUTHORISATION,
            DUPLICATE,
            DROP,
            DELAY,
            SHUFFLE);

    private final Knobs knobs;

    Mischief(Knobs knobs) {
        this.knobs = knobs;
    }

    static Handling handling(Knobs knobs) {
        Duration shuffled = knobs.strikes(SHUFFLE)
                ? Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHUFFLE_MOST_MS))
                : Duration.ZERO;
        return new Handling(
                knobs.strikes(DROP),
                knobs.strikes(DUPLICATE) ? 2 : 1,
                knobs.duration(DELAY).plus(shuffled));
    }

    Duration latency() {
        return knobs.duration(LATENCY);
    }

    boolean silent() {
        return knobs.strikes(SILENT);
    }

    boolean losesAnswer() {
        return knobs.strikes(LOSE_ANSWER);
    }

    boolean breaks() {
        return knobs.strikes(BREAK);
    }

    boolean fails() {
        return knobs.strikes(FAIL);
    }

    long amount(long asked) {
        return knobs.strikes(WRONG_AMOUNT) ? asked - 1 : asked;
    }

    String currency(String asked) {
        if (!knobs.strikes(WRONG_CURRENCY)) {
            return asked;
        }
        return asked.equals("usd") ? "eur" : "usd";
    }

    /** Why a payment with this card is disputed as soon as it is captured; empty if it is not. */
    Optional<String> dispute(TestCard card) {
        return card.dispute().or(() -> knobs.strikes(DISPUTE) ? Optional.of("general") : Optional.empty());
    }

    Duration authorisation() {
        return knobs.duration(AUTHORISATION);
    }
}
