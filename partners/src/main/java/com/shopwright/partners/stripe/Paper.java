package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects as Stripe writes them in JSON. */
final class Paper {
    private final Office office;

    Paper(Office office) {
        this.office = office;
    }

    String pageOf(Session session) {
        return office.link().url() + "/c/pay/" + session.id();
    }

    Map<String, @Nullable Object> session(Session session) {
        return Json.object(
                "id", session.id(),
                "object", "checkout.session",
                "amount_subtotal", session.amount(),
                "amount_total", session.amount(),
                "cancel_url", session.cancelUrl().orElse(null),
                "client_reference_id", session.reference().orElse(null),
                "created", session.created(),
                "currency", session.currency(),
                "customer", null,
                "customer_email", session.email().orElse(null),
                "expires_at", session.expiresAt(),
                "livemode", false,
                "metadata", session.metadata(),
                "mode", "payment",
                "payment_intent", session.intent().orElse(null),
                "payment_method_types", List.of("card"),
                // Manual capture: the money is not there until the shop takes it, and this word does not come back to
                // it.
                "payment_status",
                        session.status() == Session.Status.COMPLETE && !session.manualCapture() ? "paid" : "unpaid",
                "status", session.status().name().toLowerCase(Locale.ROOT),
                "success_url", session.successUrl(),
                "ui_mode", "hosted_page",
                "url", session.open() ? pageOf(session) : null);
    }

    Map<String, @Nullable Object> intent(Intent intent) {
        return Json.object(
                "id", intent.id(),
                "object", "payment_intent",
                "amount", intent.amount(),
                "amount_capturable", intent.capturable(),
                "amount_received", intent.received(),
                "canceled_at", intent.canceledAt().orElse(null),
                "cancellation_reason", intent.cancellationReason().orElse(null),
                "capture_method", intent.manualCapture() ? "manual" : "automatic",
                "confirmation_method", "automatic",
                "created", intent.created(),
                "currency", intent.currency(),
                "customer", null,
                "description", intent.description().orElse(null),
                "last_payment_error", intent.error().map(Paper::error).orElse(null),
                "latest_charge", intent.charge().orElse(null),
                "livemode", false,
                "metadata", intent.metadata(),
                "next_action",
                        intent.status() == Intent.Status.REQUIRES_ACTION
                                ? Json.object(
                                        "type",
                                        "redirect_to_url",
                                        "redirect_to_url",
                                        Json.object(
                                                "return_url",
                                                null,
                                                "url",
                                                office.link().url() + "/c/3ds/" + intent.session()))
                                : null,
                "payment_method_types", List.of("card"),
                "status", intent.status().wire());
    }

    private static Map<String, @Nullable Object> error(Decline decline) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", decline.code());
        decline.declineCode().ifPresent(code -> error.put("decline_code", code));
        error.put("message", decline.message());
        error.put("type", decline.declineCode().isPresent() ? "card_error" : "invalid_request_error");
        return error;
    }

    Map<String, @Nullable Object> charge(Charge charge) {
        return Json.object(
                "id", charge.id(),
                "object", "charge",
                "amount", charge.amount(),
                "amount_captured", charge.amountCaptured(),
                "amount_refunded", charge.amountRefunded(),
                "balance_transaction", charge.movement().orElse(null),
                "captured", charge.captured(),
                "created", charge.created(),
                "currency", charge.currency(),
                "disputed", charge.disputed(),
                "failure_code", charge.failure().map(Decline::code).orElse(null),
                "failure_message", charge.failure().map(Decline::message).orElse(null),
                "livemode", false,
                "metadata", Map.of(),
                "outcome", outcome(charge.failure()),
                "paid", charge.failure().isEmpty(),
                "payment_intent", charge.intent(),
                "payment_method_details",
                        Json.object("type", "card", "card", card(charge.card(), charge.captureBefore())),
                "refunded", charge.amountCaptured() > 0 && charge.amountRefunded() == charge.amountCaptured(),
                "status", charge.failure().isEmpty() ? "succeeded" : "failed");
    }

    private static Map<String, @Nullable Object> outcome(Optional<Decline> failure) {
        return Json.object(
                "network_status", failure.isEmpty() ? "approved_by_network" : "declined_by_network",
                "reason", failure.flatMap(Decline::declineCode).orElse(null),
                "risk_level", "normal",
                "seller_message", failure.isEmpty() ? "Payment complete." : "The bank declined the payment.",
                "type", failure.isEmpty() ? "authorized" : "issuer_declined");
    }

    private static Map<String, @Nullable Object> card(CardFace card, long captureBefore) {
        return Json.object(
                "brand", card.brand(),
                "capture_before", captureBefore,
                "country", "DE",
                "exp_month", card.expMonth(),
                "exp_year", card.expYear(),
                "fingerprint", card.fingerprint(),
                "funding", "credit",
                "last4", card.last4());
    }

    Map<String, @Nullable Object> refund(Refund refund) {
        return Json.object(
                "id", refund.id(),
                "object", "refund",
                "amount", refund.amount(),
                "balance_transaction", refund.movement(),
                "charge", refund.charge(),
                "created", refund.created(),
                "currency", refund.currency(),
                "failure_reason", refund.status().equals("failed") ? "expired_or_canceled_card" : null,
                "metadata", refund.metadata(),
                "payment_intent", refund.intent(),
                "reason", refund.reason().orElse(null),
                "status", refund.status());
    }

    Map<String, @Nullable Object> dispute(Dispute dispute, List<Movement> movements) {
        return Json.object(
                "id", dispute.id(),
                "object", "dispute",
                "amount", dispute.amount(),
                "balance_transactions", movements.stream().map(Paper::movement).toList(),
                "charge", dispute.charge(),
                "created", dispute.created(),
                "currency", dispute.currency(),
                "evidence_details",
                        Json.object(
                                "due_by",
                                dispute.dueBy(),
                                "has_evidence",
                                !dispute.status().equals("needs_response"),
                                "past_due",
                                false,
                                "submission_count",
                                dispute.status().equals("needs_response") ? 0 : 1),
                "is_charge_refundable", false,
                "livemode", false,
                "metadata", Map.of(),
                "payment_intent", dispute.intent(),
                "reason", dispute.reason(),
                "status", dispute.status());
    }

    static Map<String, @Nullable Object> movement(Movement movement) {
        return Json.object(
                "id", movement.id(),
                "object", "balance_transaction",
                "amount", movement.amount(),
                "available_on", movement.availableOn(),
                "created", movement.created(),
                "currency", movement.currency(),
                "description", movement.description(),
                "exchange_rate", null,
                "fee", movement.fee(),
                "fee_details",
                        movement.fee() == 0
                                ? List.of()
                                : List.of(Json.object(
                                        "amount",
                                        movement.fee(),
                                        "currency",
                                        movement.currency(),
                                        "description",
                                        "Stripe processing fees",
                                        "type",
                                        "stripe_fee")),
                "net", movement.net(),
                "reporting_category", movement.category(),
                "source", movement.source(),
                "status", "available",
                "type", movement.type());
    }

    static Map<String, @Nullable Object> list(String url, List<Map<String, @Nullable Object>> data, boolean more) {
        return Json.object("object", "list", "data", data, "has_more", more, "url", url);
    }
}
