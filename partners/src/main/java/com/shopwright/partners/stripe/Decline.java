package com.shopwright.partners.stripe;

import java.util.Optional;

/** Why a card did not pay, in Stripe's codes and in its words for the buyer. */
record Decline(String code, Optional<String> declineCode, String message) {
    private static Decline card(String declineCode, String message) {
        return new Decline("card_declined", Optional.of(declineCode), message);
    }

    static final Decline GENERIC = card("generic_decline", "Your card was declined.");
    static final Decline INSUFFICIENT_FUNDS = card("insufficient_funds", "Your card has insufficient funds.");
    static final Decline LOST = card("lost_card", "Your card was declined.");
    static final Decline STOLEN = card("stolen_card", "Your card was declined.");
    static final Decline EXPIRED = new Decline("expired_card", Optional.of("expired_card"), "Your card has expired.");
    static final Decline CVC =
            new Decline("incorrect_cvc", Optional.of("incorrect_cvc"), "Your card's security code is incorrect.");
    static final Decline PROCESSING = new Decline(
            "processing_error",
            Optional.of("processing_error"),
            "An error occurred while processing your card. Try again in a little bit.");
    static final Decline NOT_AUTHENTICATED = new Decline(
            "payment_intent_authentication_failure",
            Optional.empty(),
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.");
}
