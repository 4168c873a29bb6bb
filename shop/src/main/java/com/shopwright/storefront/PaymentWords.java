package com.shopwright.storefront;

import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentState;
import java.util.Locale;

/** How the shop speaks of paying. */
final class PaymentWords {
    private PaymentWords() {}

    /** As forms and the API spell it. */
    static String id(PaymentMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    static String name(PaymentMethod method) {
        return switch (method) {
            case CARD -> "Card";
            case TRANSFER -> "Bank transfer";
            case CASH -> "Cash on delivery";
        };
    }

    static String description(PaymentMethod method) {
        return switch (method) {
            case CARD -> "You type the card number on the bank's own page; we never see it.";
            case TRANSFER -> "We hold the goods for you and send them once the money has arrived.";
            case CASH -> "You pay the courier at the door.";
        };
    }

    static String state(PaymentState state) {
        return switch (state) {
            case SENDING -> "being sent to the bank";
            case ACTION_REQUIRED -> "waiting for you";
            case UNKNOWN -> "waiting for the bank's answer";
            case AUTHORISED -> "authorised";
            case PARTLY_CAPTURED -> "partly taken";
            case CAPTURED -> "paid";
            case PARTLY_REFUNDED -> "partly returned";
            case REFUNDED -> "returned";
            case DECLINED -> "declined";
            case VOIDED -> "released";
        };
    }

    /** @param reason in the bank's terms */
    static String declined(String reason) {
        return switch (reason) {
            case "insufficient_funds" -> "There is not enough money on the card.";
            case "authentication_failed" -> "The bank could not confirm that it is you.";
            case "cancelled_by_buyer" -> "You stopped the payment.";
            case "session_expired" -> "The bank's page was open for too long.";
            default -> "The bank did not accept the card.";
        };
    }
}
