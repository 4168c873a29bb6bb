package com.shopwright.partners.stripe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A PaymentIntent: the way of one payment from a card to money. Times in seconds, amounts in minor units. */
record Intent(
        String id,
        String session,
        Status status,
        long amount,
        String currency,
        boolean manualCapture,
        Optional<String> description,
        Map<String, String> metadata,
        long capturable,
        long received,
        Optional<CardFace> card,
        Optional<String> charge,
        Optional<Decline> error,
        Optional<String> cancellationReason,
        Optional<Long> canceledAt,
        long created) {

    enum Status {
        REQUIRES_PAYMENT_METHOD,
        REQUIRES_ACTION,
        REQUIRES_CAPTURE,
        SUCCEEDED,
        CANCELED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Intent of(String id, Session session, long amount, String currency, long now) {
        return new Intent(
                id,
                session.id(),
                Status.REQUIRES_PAYMENT_METHOD,
                amount,
                currency,
                session.manualCapture(),
                session.description(),
                session.intentMetadata(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    Intent challenged(CardFace asked) {
        return change(Status.REQUIRES_ACTION, 0, 0, Optional.of(asked), charge, Optional.empty());
    }

    Intent declined(CardFace asked, Optional<String> failedCharge, Decline why) {
        return change(
                Status.REQUIRES_PAYMENT_METHOD,
                0,
                0,
                Optional.of(asked),
                failedCharge.or(() -> charge),
                Optional.of(why));
    }

    Intent authorised(CardFace asked, String madeCharge) {
        return change(
                Status.REQUIRES_CAPTURE, amount, 0, Optional.of(asked), Optional.of(madeCharge), Optional.empty());
    }

    /** One capture: what it does not take is released. */
    Intent captured(long taken) {
        return change(Status.SUCCEEDED, 0, taken, card, charge, Optional.empty());
    }

    /** What is given is added; what has the same name is replaced. */
    Intent with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(more);
        return new Intent(
                id,
                session,
                status,
                amount,
                currency,
                manualCapture,
                description,
                all,
                capturable,
                received,
                card,
                charge,
                error,
                cancellationReason,
                canceledAt,
                created);
    }

    Intent canceled(Optional<String> reason, long now) {
        return new Intent(
                id,
                session,
                Status.CANCELED,
                amount,
                currency,
                manualCapture,
                description,
                metadata,
                0,
                0,
                card,
                charge,
                error,
                reason,
                Optional.of(now),
                created);
    }

    private Intent change(
            Status to,
            long nowCapturable,
            long nowReceived,
            Optional<CardFace> nowCard,
            Optional<String> nowCharge,
            Optional<Decline> nowError) {
        return new Intent(
                id,
                session,
                to,
                amount,
                currency,
                manualCapture,
                description,
                metadata,
                nowCapturable,
                nowReceived,
                nowCard,
                nowCharge,
                nowError,
                cancellationReason,
                canceledAt,
                created);
    }
}
