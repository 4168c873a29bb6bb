package com.shopwright.orders;

import com.shopwright.carts.CartId;
import com.shopwright.kernel.Money;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentTerms;
import java.util.Optional;

/**
 * A buyer's wish to order a cart.
 *
 * @param key the buyer's idempotency key, scoped to the cart: a repeat is the same order
 * @param expectedTotal what the buyer saw; another total is refused
 * @param patient whether the buyer waits for the bank; if not, the answer is how the order stands when it is placed
 */
public record PlaceOrder(
        CartId cart,
        IdempotencyKey key,
        PaymentMethod method,
        Optional<CardToken> token,
        Optional<Money> expectedTotal,
        boolean patient) {

    public PlaceOrder(
            CartId cart,
            IdempotencyKey key,
            PaymentMethod method,
            Optional<CardToken> token,
            Optional<Money> expectedTotal) {
        this(cart, key, method, token, expectedTotal, true);
    }

    /** The same from somebody who would rather not wait. */
    public PlaceOrder inAHurry() {
        return new PlaceOrder(cart, key, method, token, expectedTotal, false);
    }

    /** What can be answered as soon as the order is durable: a transfer waits for the buyer, not for the bank. */
    Optional<Answer> answerAtOnce(PaymentTerms terms) {
        return patient && !(terms.byHand() && terms.patient())
                ? Optional.empty()
                : Optional.of(new Answer(OrderState.AWAITING_PAYMENT, Optional.empty()));
    }
}
