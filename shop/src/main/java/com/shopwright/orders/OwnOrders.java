package com.shopwright.orders;

import java.util.Optional;

/** What buyers do to their own orders, and whether the owner lets them. */
public interface OwnOrders {

    /** Why the buyer cannot cancel this order, in words for the buyer; empty if it is possible. */
    Optional<String> whyNotCancel(OrderId id);

    /** Cancels the whole order at its buyer's wish; under the key it is answered once, as all {@link Amendments} are. */
    AmendOutcome cancel(OrderNumber number, IdempotencyKey key);

    boolean mayCancel();

    void letCancel(boolean may);
}
