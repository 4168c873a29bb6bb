package com.shopwright.partners.stripe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Checkout Session: one hosted page for one payment. Times in seconds, amounts in minor units. */
record Session(
        String id,
        Status status,
        long amount,
        String currency,
        List<Item> items,
        String successUrl,
        Optional<String> cancelUrl,
        Optional<String> reference,
        Optional<String> email,
        Map<String, String> metadata,
        boolean manualCapture,
        Optional<String> description,
        Map<String, String> intentMetadata,
        Optional<String> intent,
        long created,
        long expiresAt) {

    enum Status {
        OPEN,
        COMPLETE,
        EXPIRED
    }

    record Item(String name, long unitAmount, long quantity) {
        long total() {
            return Math.multiplyExact(unitAmount, quantity);
        }
    }

    boolean open() {
        return status == Status.OPEN;
    }

    Session with(Status now) {
        return new Session(
                id,
                now,
                amount,
                currency,
                items,
                successUrl,
                cancelUrl,
                reference,
                email,
                metadata,
                manualCapture,
                description,
                intentMetadata,
                intent,
                created,
                expiresAt);
    }

    Session withIntent(String known) {
        return new Session(
                id,
                status,
                amount,
                currency,
                items,
                successUrl,
                cancelUrl,
                reference,
                email,
                metadata,
                manualCapture,
                description,
                intentMetadata,
                Optional.of(known),
                created,
                expiresAt);
    }

    /** Where the buyer goes after paying; Stripe fills in the session's id where it is asked to. */
    String returnUrl() {
        return successUrl.replace("{CHECKOUT_SESSION_ID}", id);
    }
}
