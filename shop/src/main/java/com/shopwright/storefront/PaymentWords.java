package com.shopwright.storefront;

import com.shopwright.payments.PaymentState;
import com.shopwright.payments.PaymentTerms;

/** How the shop speaks of paying. */
final class PaymentWords {
    private PaymentWords() {}

    static CheckoutPage.PaymentChoice choice(PaymentTerms terms, boolean chosen) {
        return new CheckoutPage.PaymentChoice(terms.method().value(), terms.name(), terms.description(), chosen);
    }

    static String state(PaymentState state, PaymentTerms terms) {
        if (terms.onCredit() && state == PaymentState.AUTHORISED) {
            return "to be paid";
        }
        return terms.byHand() && state == PaymentState.PARTLY_CAPTURED ? "partly paid" : state(state);
    }

    private static String state(PaymentState state) {
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
}
