package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payable;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.stock.Claimant;
import java.time.Instant;
import java.util.Optional;

/** What the order manager decides on: an order without its lines, its row locked. */
record Head(
        OrderId id,
        OrderNumber number,
        OrderKey key,
        OrderState state,
        PaymentMethod paymentMethod,
        Money shipping,
        Money total,
        boolean captureAtOnce,
        Optional<Attention> attention,
        Instant payableUntil) {

    Payable payable() {
        return new Payable(id.value());
    }

    Claimant claimant() {
        return new Claimant(id.value());
    }
}
