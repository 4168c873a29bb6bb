package com.shopwright.payments;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.Charge;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment row as this room works with it. Amounts in minor units of {@code currency}.
 *
 * @param bill what the payable costs now; nothing once it was cancelled
 */
record Attempt(
        UUID id,
        Payable payable,
        String reference,
        PaymentMethod method,
        PaymentState state,
        Currency currency,
        long amount,
        long authorised,
        long captured,
        long refunded,
        Optional<String> token,
        String returnUrl,
        Optional<String> agentId,
        boolean cancelWanted,
        boolean lapsing,
        Instant createdAt,
        Bill bill) {

    /** It ended because the agent had never heard of it; a call that was still on its way may prove that wrong. */
    boolean isUnheard() {
        return state == PaymentState.VOIDED && agentId.isEmpty();
    }

    /** As an agent is told of it. */
    Charge charge() {
        return new Charge(id, reference, new Money(amount, currency), URI.create(returnUrl), agentId, createdAt);
    }

    /** Where the amounts alone put an attempt that was authorised. */
    static PaymentState stateOf(long authorised, long captured, long refunded) {
        if (refunded > 0) {
            return refunded == captured ? PaymentState.REFUNDED : PaymentState.PARTLY_REFUNDED;
        }
        if (captured > 0) {
            return captured == authorised ? PaymentState.CAPTURED : PaymentState.PARTLY_CAPTURED;
        }
        return PaymentState.AUTHORISED;
    }
}
