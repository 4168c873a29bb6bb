package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/**
 * The order is paid (or need not be yet) and its stock is allocated; what is missing is an open shortage.
 *
 * @param waits whether anything is missing
 */
public record OrderConfirmed(OrderId id, boolean waits) implements Event {

    @Override
    public UUID subject() {
        return id.value();
    }
}
