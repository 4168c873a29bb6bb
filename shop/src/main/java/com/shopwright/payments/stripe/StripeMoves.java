package com.shopwright.payments.stripe;

import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Move;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Takes money, gives it back, lets it go. What a move has done carries the move's id, because keys are forgotten after a day. */
final class StripeMoves {

    private static final String MOVE = "move";
    private static final String CHARGE = "latest_charge";
    private static final Set<String> NOT_GIVEN_BACK = Set.of("failed", "canceled");

    private final StripeAccount account;
    private final StripeReading reading;

    StripeMoves(StripeAccount account, StripeReading reading) {
        this.account = account;
        this.reading = reading;
    }

    /**
     * A 5xx is kept under the key for a day: where it has taken nothing, one other key is tried. That cannot take twice, because
     * Stripe captures a payment once; of refunds it might make two, so they wait for a verdict.
     */
    AgentPayment capture(Move move) throws StripeException {
        String payment = payment(move);
        try {
            return capture(move, payment, key(move, ""));
        } catch (ApiException broken) {
            return isDone(move) ? reading.of(retrieve(payment)) : capture(move, payment, key(move, "-again"));
        }
    }

    private AgentPayment capture(Move move, String payment, RequestOptions key) throws StripeException {
        return reading.of(api().paymentIntents()
                .capture(
                        payment,
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(move.amount().amount())
                                .putMetadata(MOVE, move.id().toString())
                                .addExpand(CHARGE)
                                .build(),
                        key));
    }

    AgentPayment refund(Move move) throws StripeException {
        String payment = payment(move);
        Refund refund = api().refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(payment)
                                .setAmount(move.amount().amount())
                                .putMetadata(MOVE, move.id().toString())
                                .build(),
                        key(move, ""));
        if (NOT_GIVEN_BACK.contains(refund.getStatus())) {
            throw refused("refund_" + refund.getStatus());
        }
        return reading.of(retrieve(payment));
    }

    /** Closes the page, or releases what is held; after a capture Stripe has released the rest itself. */
    AgentPayment letGo(Move move) throws StripeException {
        String id = move.charge().knownAs();
        if (id.startsWith("pi_")) {
            return release(move, id);
        }
        Session session = api().checkout().sessions().retrieve(id);
        if (session.getStatus().equals("open")) {
            try {
                return reading.of(api().checkout().sessions().expire(id, key(move, "")));
            } catch (InvalidRequestException tooLate) {
                session = api().checkout().sessions().retrieve(id);
            }
        }
        // Between the two questions the buyer may have paid.
        String payment = session.getPaymentIntent();
        return session.getStatus().equals("complete") ? release(move, payment) : reading.of(session);
    }

    private AgentPayment release(Move move, String payment) throws StripeException {
        PaymentIntent intent = retrieve(payment);
        if (!intent.getStatus().equals("requires_capture")) {
            return reading.of(intent);
        }
        return reading.of(api().paymentIntents()
                .cancel(
                        payment,
                        PaymentIntentCancelParams.builder().addExpand(CHARGE).build(),
                        key(move, "-cancel")));
    }

    boolean isDone(Move move) throws StripeException {
        return switch (move.kind()) {
            case CAPTURE -> isMarked(retrieve(payment(move)), move);
            case REFUND -> isGivenBack(move);
            case VOID -> isLetGo(move);
        };
    }

    private static boolean isMarked(PaymentIntent intent, Move move) {
        return intent.getStatus().equals("succeeded")
                && move.id().toString().equals(intent.getMetadata().get(MOVE));
    }

    private boolean isGivenBack(Move move) throws StripeException {
        Iterable<Refund> all = api().refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(payment(move))
                        .setLimit(100L)
                        .build())
                .autoPagingIterable();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(refund ->
                        move.id().toString().equals(refund.getMetadata().get(MOVE)))
                .anyMatch(refund -> !NOT_GIVEN_BACK.contains(refund.getStatus()));
    }

    private boolean isLetGo(Move move) throws StripeException {
        String id = move.charge().knownAs();
        if (id.startsWith("pi_")) {
            return isOver(retrieve(id));
        }
        Session session = api().checkout().sessions().retrieve(id);
        return switch (session.getStatus()) {
            case "expired" -> true;
            case "complete" -> isOver(retrieve(session.getPaymentIntent()));
            default -> false;
        };
    }

    private static boolean isOver(PaymentIntent intent) {
        return intent.getStatus().equals("canceled") || intent.getStatus().equals("succeeded");
    }

    /** The payment behind whatever name the charge goes by. */
    private String payment(Move move) throws StripeException {
        String id = move.charge().knownAs();
        if (id.startsWith("pi_")) {
            return id;
        }
        Session session = api().checkout().sessions().retrieve(id);
        Optional<String> payment = Optional.ofNullable(session.getPaymentIntent());
        if (payment.isEmpty()) {
            throw refused("not_paid");
        }
        return payment.get();
    }

    private PaymentIntent retrieve(String payment) throws StripeException {
        return api().paymentIntents()
                .retrieve(
                        payment,
                        PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build());
    }

    private V1Services api() {
        return account.door().api();
    }

    private static InvalidRequestException refused(String code) {
        return new InvalidRequestException(code, null, null, code, 400, null);
    }

    private static RequestOptions key(Move move, String step) {
        return RequestOptions.builder().setIdempotencyKey(move.id() + step).build();
    }
}
