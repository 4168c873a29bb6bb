package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** The order was cancelled or expired: whatever is under way for it stops. */
public record OrderClosed(OrderId id, OrderState state) implements Event {

    @Override
    public UUID subject() {
        return id.value();
    }
}
