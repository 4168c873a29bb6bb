package com.shopwright.payments.stripe;

/** Stripe's codes in words for the buyer. A card that was reported lost or stolen is not told so, as Stripe asks. */
final class StripeWords {

    private StripeWords() {}

    static String declined(String reason) {
        return switch (reason) {
            case "insufficient_funds" ->
                "Your bank says there is not enough on the account of this card. Another card may work.";
            case "expired_card" -> "This card has expired. Please use another one.";
            case "incorrect_cvc", "invalid_cvc" ->
                "The security code was not right. Please try again and look at the back of the card.";
            case "incorrect_number" -> "The card number was not right. Please try again.";
            case "processing_error" -> "The card could not be asked just now. Please try again in a little while.";
            case "authentication_failed" ->
                "Your bank could not make sure that it was you. Please try again, or use another card.";
            case "session_expired" -> "The payment page was open for too long. Nothing was charged; you can pay again.";
            case "card_velocity_exceeded", "withdrawal_count_limit_exceeded" ->
                "This card has reached its limit. Another card may work.";
            case "currency_not_supported" -> "This card does not pay in this currency. Another card may work.";
            case "page_not_opened" -> "The payment page could not be opened. Nothing was charged; please pay again.";
            case "amount_too_small" -> "The amount is too small to be paid by card.";
            default ->
                "Your bank declined the card. It does not tell us why; another card may work, or your bank can say more.";
        };
    }
}
