package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** The order has allocations that may be sent; dispatch ships what is not in a shipment yet. */
public record DispatchDue(OrderId id) implements Event {

    @Override
    public UUID subject() {
        return id.value();
    }
}
