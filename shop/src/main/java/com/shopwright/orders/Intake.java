package com.shopwright.orders;

import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import java.time.Duration;
import java.util.Optional;

/** Where orders come in. */
public interface Intake {

    /** Places an order; answers when it is durable (or refused). Requests that arrive together share a transaction. */
    PlaceOutcome place(PlaceOrder wish);

    /** Tries to pay an unpaid order again. */
    PayAgainOutcome payAgain(OrderId order, IdempotencyKey key, PaymentMethod method, Optional<CardToken> token);

    /**
     * Waits until the bank has answered the attempt under this key, or {@code patience} is over. What is answered first is
     * kept: a repeat is answered the same.
     */
    Answer await(OrderId order, IdempotencyKey key, KeyUse use, Duration patience);
}
