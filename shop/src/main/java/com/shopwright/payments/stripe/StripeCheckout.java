package com.shopwright.payments.stripe;

import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The hosted page of a charge: opened once, and found again whatever was lost. */
final class StripeCheckout {

    /** Says in metadata which attempt of ours a thing at Stripe belongs to. */
    static final String ATTEMPT = "attempt";

    /**
     * How long the page stays: the same to the second on every try, because it is part of what the key stands for. Stripe takes
     * no page of less than half an hour.
     */
    private static final Duration PAGE = Duration.ofHours(2);

    private static final Duration SHORTEST_PAGE = Duration.ofMinutes(31);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);
    private static final long LONGEST_LIST = 100;

    private final StripeAccount account;
    private final StripeReading reading;
    private final InstantSource clock;

    StripeCheckout(StripeAccount account, StripeReading reading, InstantSource clock) {
        this.account = account;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws InvalidRequestException also if the charge is so old that no page can be opened for it any more */
    AgentPayment open(Charge charge) throws StripeException {
        Instant closes = charge.createdAt().plus(PAGE);
        if (clock.instant().plus(SHORTEST_PAGE).isAfter(closes)) {
            return find(charge)
                    .orElseThrow(() -> new InvalidRequestException(
                            "this charge is too old for a page", "expires_at", null, "session_expired", 0, null));
        }
        try {
            Session session = create(charge, closes);
            // An answer that is replayed tells how it stood then: what the buyer has done since, only a query tells.
            return isReplayed(session) ? find(session.getId()) : reading.of(session);
        } catch (ApiException broken) {
            return afterBreakdown(charge, broken);
        }
    }

    private Session create(Charge charge, Instant closes) throws StripeException {
        return account.door()
                .api()
                .checkout()
                .sessions()
                .create(
                        page(charge, closes),
                        RequestOptions.builder()
                                .setIdempotencyKey(charge.id().toString())
                                .build());
    }

    /**
     * A 5xx is kept under the key for a day, so asking again would not help. Where no page comes to light within a minute the
     * charge is given up: a page whose address nobody was told, nobody can pay on.
     */
    private AgentPayment afterBreakdown(Charge charge, ApiException broken) throws StripeException {
        Optional<AgentPayment> found = find(charge);
        if (found.isPresent()) {
            return found.get();
        }
        if (clock.instant().isBefore(charge.createdAt().plus(LATE))) {
            throw broken;
        }
        throw new InvalidRequestException("no page could be opened", null, null, "page_not_opened", 0, broken);
    }

    private static boolean isReplayed(Session session) {
        return session.getLastResponse()
                .headers()
                .firstValue("Idempotent-Replayed")
                .isPresent();
    }

    private static SessionCreateParams page(Charge charge, Instant closes) {
        String back = charge.returnUrl().toString();
        Map<String, String> names = Map.of(ATTEMPT, charge.id().toString(), "order", charge.reference());
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(charge.id().toString())
                .putAllMetadata(names)
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setExpiresAt(closes.getEpochSecond())
                .addLineItem(line(charge))
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                        .setDescription("Order " + charge.reference())
                        .putAllMetadata(names)
                        .build())
                .addExpand("payment_intent.latest_charge")
                .build();
    }

    /** One line for the whole order: tax, shipping and discounts are the shop's to reckon, and its number is the only one. */
    private static SessionCreateParams.LineItem line(Charge charge) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(
                                charge.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(charge.amount().amount())
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName("Order " + charge.reference())
                                .build())
                        .build())
                .build();
    }

    /** How the charge stands; empty if Stripe has never heard of it. */
    Optional<AgentPayment> find(Charge charge) throws StripeException {
        Optional<String> known = charge.agentId();
        if (known.isPresent()) {
            return Optional.of(find(known.get()));
        }
        Optional<String> session = search(charge);
        return session.isEmpty() ? Optional.empty() : Optional.of(find(session.get()));
    }

    /** By Stripe's own name for it. */
    AgentPayment find(String id) throws StripeException {
        V1Services api = account.door().api();
        if (id.startsWith("pi_")) {
            return reading.of(api.paymentIntents()
                    .retrieve(
                            id,
                            PaymentIntentRetrieveParams.builder()
                                    .addExpand("latest_charge")
                                    .build()));
        }
        return reading.of(api.checkout()
                .sessions()
                .retrieve(
                        id,
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .build()));
    }

    /** Stripe finds nothing by idempotency key: the page is looked for among those of the time in which it can have been opened. */
    private Optional<String> search(Charge charge) throws StripeException {
        String wanted = charge.id().toString();
        Iterable<Session> candidates = account.door()
                .api()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCreated(SessionListParams.Created.builder()
                                .setGte(charge.createdAt()
                                        .minus(CLOCKS_DIFFER_BY)
                                        .getEpochSecond())
                                .setLte(charge.createdAt().plus(PAGE).getEpochSecond())
                                .build())
                        .setLimit(LONGEST_LIST)
                        .build())
                .autoPagingIterable();
        return StreamSupport.stream(candidates.spliterator(), false)
                .filter(session -> wanted.equals(session.getClientReferenceId()))
                .map(Session::getId)
                .findFirst();
    }
}
