package com.shopwright.payments.stripe;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Standing;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import java.net.URI;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What Stripe's objects say of a charge. It is known by its session while the buyer may still act, and by its payment from the
 * moment there is money: that name stands in Stripe's balance.
 */
final class StripeReading {

    private final InstantSource clock;

    StripeReading(InstantSource clock) {
        this.clock = clock;
    }

    /** @param session with {@code payment_intent.latest_charge} expanded */
    AgentPayment of(Session session) {
        Optional<PaymentIntent> intent = Optional.ofNullable(session.getPaymentIntentObject());
        return switch (session.getStatus()) {
            case "open" -> waiting(session, intent);
            case "complete" ->
                of(intent.orElseThrow(() ->
                        new IllegalStateException("session " + session.getId() + " is complete without a payment")));
            case "expired" -> expired(session);
            default -> throw new IllegalStateException("Stripe calls a session " + session.getStatus());
        };
    }

    /** @param intent with {@code latest_charge} expanded */
    AgentPayment of(PaymentIntent intent) {
        Currency currency = currency(intent.getCurrency());
        Money amount = new Money(intent.getAmount(), currency);
        Money nothing = Money.zero(currency);
        Money received = new Money(intent.getAmountReceived(), currency);
        return switch (intent.getStatus()) {
            case "requires_capture" -> payment(intent, Standing.AUTHORISED, amount, nothing, nothing);
            case "succeeded" -> payment(intent, Standing.CAPTURED, amount, received, refunded(intent, currency));
            case "canceled" -> payment(intent, Standing.ENDED, nothing, nothing, nothing);
            case "processing" -> payment(intent, Standing.PROCESSING, nothing, nothing, nothing);
            case "requires_payment_method", "requires_confirmation", "requires_action" ->
                payment(intent, Standing.WAITS_FOR_BUYER, nothing, nothing, nothing);
            default -> throw new IllegalStateException("Stripe calls a payment " + intent.getStatus());
        };
    }

    /** A declined card leaves the page open: the buyer may type another one there, and nothing is decided. */
    private AgentPayment waiting(Session session, Optional<PaymentIntent> intent) {
        boolean processing = intent.map(PaymentIntent::getStatus)
                .filter("processing"::equals)
                .isPresent();
        return new AgentPayment(
                session.getId(),
                processing ? Standing.PROCESSING : Standing.WAITS_FOR_BUYER,
                nothing(session),
                nothing(session),
                nothing(session),
                Optional.empty(),
                Optional.ofNullable(session.getUrl()).map(URI::create));
    }

    /** Closed by the shop before its time, which is an end and no verdict; or by time, and then the last card's word counts. */
    private AgentPayment expired(Session session) {
        boolean early = clock.instant().getEpochSecond() < session.getExpiresAt();
        Optional<String> declined = Optional.ofNullable(session.getPaymentIntentObject())
                .map(PaymentIntent::getLastPaymentError)
                .map(StripeReading::reason);
        return new AgentPayment(
                session.getId(),
                early ? Standing.ENDED : Standing.DECLINED,
                nothing(session),
                nothing(session),
                nothing(session),
                declined.or(() -> Optional.of("session_expired")),
                Optional.empty());
    }

    /** Stripe's code for the decline where there is one, which says more than the code of the error. */
    static String reason(StripeError error) {
        if ("payment_intent_authentication_failure".equals(error.getCode())) {
            return "authentication_failed";
        }
        String code = Optional.ofNullable(error.getDeclineCode()).orElse(String.valueOf(error.getCode()));
        return code.equals("generic_decline") ? "card_declined" : code;
    }

    private AgentPayment payment(
            PaymentIntent intent, Standing standing, Money authorised, Money captured, Money refunded) {
        return new AgentPayment(
                intent.getId(),
                standing,
                authorised,
                captured,
                refunded,
                Optional.ofNullable(intent.getLastPaymentError()).map(StripeReading::reason),
                Optional.empty());
    }

    private static Money refunded(PaymentIntent intent, Currency currency) {
        return Optional.ofNullable(intent.getLatestChargeObject())
                .map(Charge::getAmountRefunded)
                .map(amount -> new Money(amount, currency))
                .orElse(Money.zero(currency));
    }

    private static Money nothing(Session session) {
        return Money.zero(currency(session.getCurrency()));
    }

    static Currency currency(String code) {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    }
}
