package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** The money for this packed shipment is taken, or need not be: it may leave. */
public record ShipmentReleased(OrderId id, ShipmentId shipment) implements Event {

    @Override
    public UUID subject() {
        return id.value();
    }
}
