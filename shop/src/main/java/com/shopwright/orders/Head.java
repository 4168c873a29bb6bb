package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payable;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.stock.Claimant;
import java.time.Instant;
import java.util.Optional;

/**
 * What the order manager decides on: an order without its lines, its row locked.
 *
 * @param total what was agreed
 * @param reduced what is to be paid less than that because of cancellations and another delivery
 * @param changed whether anything was changed since it was placed
 */
record Head(
        OrderId id,
        OrderNumber number,
        OrderKey key,
        OrderState state,
        PaymentMethod paymentMethod,
        Money shipping,
        Money total,
        Money reduced,
        boolean changed,
        boolean captureAtOnce,
        Optional<Attention> attention,
        Instant payableUntil) {

    /** What is to be taken for it in all: what was agreed less what was cancelled. Refunds are given of that. */
    Money toPay() {
        return total.minus(reduced);
    }

    /** It waits for the buyer to pay again, because what the bank had promised runs out. */
    boolean lapses() {
        return state == OrderState.PARKED && attention.equals(Optional.of(Attention.PAYMENT_LAPSES));
    }

    Payable payable() {
        return new Payable(id.value());
    }

    Claimant claimant() {
        return new Claimant(id.value());
    }
}
