package com.shopwright.storefront;

import com.shopwright.orders.Order;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import java.util.Optional;

/** Where an order stands, in one headline and one explanation. */
record OrderStory(String headline, String explanation, String tone) {
    static OrderStory of(Order order, Optional<Payment> latest, Payments payments) {
        return switch (order.state()) {
            case AWAITING_PAYMENT ->
                awaiting(latest, payments.terms(order.paymentMethod()).byHand());
            case CONFIRMED ->
                good("Thank you, your order is confirmed", "We are getting it ready. This page moves along with it.");
            case PARTLY_SHIPPED ->
                good("The first parcel is on its way", "The rest follows as soon as it is complete.");
            case SHIPPED -> good("It is on its way to you", "The carrier has it. Keep an ear on the door bell.");
            case DELIVERED -> good("Delivered", "We hope it stays with you for a long time.");
            case PAYMENT_FAILED -> failed(latest.map(payments::declined));
            case EXPIRED ->
                bad(
                        "This order was not paid in time",
                        "We put the goods back on the shelf. Nothing was charged; you can order anew at any time.");
            case CANCELLED ->
                bad(
                        "This order was cancelled",
                        "Nothing will be sent. Money that was already taken goes back the way it came.");
            case IN_REVIEW ->
                waiting(
                        "Thank you, we have your order",
                        "A person has a quick look at it before we pack. Nothing is taken from you until then.");
            case PARKED -> parked(latest);
        };
    }

    private static OrderStory awaiting(Optional<Payment> latest, boolean byHand) {
        if (byHand) {
            return waiting(
                    "We hold your goods until the money arrives",
                    "Please send the amount as it says below. We start packing when it is there.");
        }
        boolean atTheBank = latest.map(Payment::state)
                .filter(state -> state == PaymentState.ACTION_REQUIRED)
                .isPresent();
        return atTheBank
                ? waiting(
                        "Waiting for the bank",
                        "We hold your goods meanwhile. If you have not finished at the bank yet, go on there.")
                : waiting(
                        "We are asking the bank",
                        "It usually answers within seconds. You may close this page: we also write to you.");
    }

    private static OrderStory parked(Optional<Payment> latest) {
        return latest.filter(Payment::lapsing).isPresent()
                ? bad(
                        "Please pay once more",
                        "Your bank's promise runs out before your goods leave. Nothing was taken for them yet, and they"
                                + " stay yours: pay again below and the order goes on.")
                : waiting(
                        "A person is looking at your order",
                        "Something needs a decision. We write to you as soon as it is made.");
    }

    private static OrderStory failed(Optional<String> reason) {
        return bad(
                "The payment did not go through",
                reason.orElse("The payment was not accepted.")
                        + " Nothing was charged. We hold your goods for you, so you can try again.");
    }

    private static OrderStory good(String headline, String explanation) {
        return new OrderStory(headline, explanation, "good");
    }

    private static OrderStory waiting(String headline, String explanation) {
        return new OrderStory(headline, explanation, "wait");
    }

    private static OrderStory bad(String headline, String explanation) {
        return new OrderStory(headline, explanation, "bad");
    }
}
