package com.shopwright.orders;

import com.shopwright.carts.CartId;
import com.shopwright.kernel.Money;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import java.util.Optional;

/**
 * A buyer's wish to order a cart.
 *
 * @param key the buyer's idempotency key, scoped to the cart: a repeat is the same order
 * @param expectedTotal what the buyer saw; another total is refused
 */
public record PlaceOrder(
        CartId cart,
        IdempotencyKey key,
        PaymentMethod method,
        Optional<CardToken> token,
        Optional<Money> expectedTotal) {}
