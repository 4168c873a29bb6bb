package com.shopwright.payments.stripe;

import com.shopwright.kernel.CrashPoint;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Settlements;
import com.shopwright.payments.port.Terms;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stripe Checkout with manual capture. */
@Component
@Order(20)
final class StripeConnector implements Connector {

    private static final Logger LOG = LoggerFactory.getLogger(StripeConnector.class);
    static final String HOOK = "stripe";

    private static final Terms TERMS = new Terms(
            new PaymentMethod("stripe"),
            new Wording(
                    "Card (Stripe)",
                    "You type the card number on Stripe's page; we never see it.",
                    "Your payment went through.",
                    "",
                    "to your card; banks take five to ten days"),
            Set.of(
                    Capability.REDIRECT,
                    Capability.PARTIAL_CAPTURE,
                    // Stripe lets go what its one capture leaves.
                    Capability.VOID_AFTER_CAPTURE,
                    Capability.PARTIAL_REFUND,
                    Capability.SEVERAL_REFUNDS),
            new IdempotencyPolicy(Optional.of(Duration.ofHours(24)), true),
            // Where Stripe's smallest unit is that of ISO 4217, and amounts need no rounding.
            Stream.of(
                            "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "RON", "CAD", "AUD", "NZD",
                            "JPY", "SGD")
                    .map(Currency::getInstance)
                    .collect(Collectors.toUnmodifiableSet()),
            Optional.of(Duration.ofDays(7)),
            "stripe",
            Optional.of(HOOK));

    private final StripeAccount account;
    private final StripeCheckout checkout;
    private final StripeMoves moves;
    private final StripeEvents events;
    private final StripeBalance balance;

    StripeConnector(StripeAccount account, InstantSource clock) {
        this.account = account;
        StripeReading reading = new StripeReading(clock);
        this.checkout = new StripeCheckout(account, reading, clock);
        this.moves = new StripeMoves(account, reading);
        this.events = new StripeEvents(account, clock);
        this.balance = new StripeBalance(account);
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean isReady() {
        return account.settings().isPresent();
    }

    @Override
    public Reply start(Charge charge) {
        return asked(() -> checkout.open(charge));
    }

    @Override
    public Reply query(Charge charge) {
        return heard(() -> checkout.find(charge).<Reply>map(Reply.Known::new).orElseGet(Reply.Unheard::new));
    }

    @Override
    public Reply capture(Move move) {
        return moved(move, () -> moves.capture(move));
    }

    @Override
    public Reply voidRest(Move move) {
        return moved(move, () -> moves.letGo(move));
    }

    @Override
    public Reply refund(Move move) {
        return moved(move, () -> moves.refund(move));
    }

    @Override
    public Fate fate(Move move) {
        try {
            return moves.isDone(move) ? Fate.DONE : Fate.UNHEARD;
        } catch (StripeException silent) {
            LOG.warn("Stripe could not be asked after {}: {}", move.id(), silent.getMessage());
            return Fate.UNKNOWN;
        }
    }

    @Override
    public Heard hear(HookMessage message) {
        return events.hear(message);
    }

    @Override
    public Settlements settlements(LocalDate day) {
        try {
            return balance.of(day);
        } catch (StripeException silent) {
            return new Settlements.NoAnswer(why(silent));
        }
    }

    @Override
    public String declined(String reason) {
        return StripeWords.declined(reason);
    }

    /** Something asked of Stripe. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws StripeException;
    }

    /**
     * A move that is refused may have been carried out before, under a key that Stripe has forgotten since: then it is refused
     * because it is done.
     */
    private Reply moved(Move move, Call<AgentPayment> call) {
        Reply reply = asked(call);
        return reply instanceof Reply.Refused && fate(move) == Fate.DONE ? query(move.charge()) : reply;
    }

    private static Reply asked(Call<AgentPayment> call) {
        return heard(() -> new Reply.Known(call.make()));
    }

    /**
     * Only what Stripe says of the request itself is a verdict. A key that is in use or was used for something else, a 5xx that
     * may be replayed for a day, a wrong key of our own: none of these tells what became of the money.
     */
    private static Reply heard(Call<Reply> call) {
        CrashPoint.at("before-call:stripe");
        Reply reply;
        try {
            reply = call.make();
        } catch (CardException | InvalidRequestException verdict) {
            LOG.info("Stripe refused: {}", why(verdict));
            reply = new Reply.Refused(Optional.ofNullable(verdict.getCode()).orElse("refused"));
        } catch (StripeException nothing) {
            reply = new Reply.NoAnswer(why(nothing));
        }
        CrashPoint.at("after-call:stripe");
        return reply;
    }

    private static String why(StripeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
