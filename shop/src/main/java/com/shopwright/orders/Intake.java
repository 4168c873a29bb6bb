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
     * Waits until the bank has answered the order's latest attempt, or {@code patience} is over. A key answers the same
     * every time once it has been answered.
     */
    Answer await(OrderId order, IdempotencyKey key, Duration patience);
}
