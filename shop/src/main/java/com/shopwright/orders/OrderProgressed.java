package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** A step the buyer may want to hear about. {@code shipment} is set for steps of one. */
public record OrderProgressed(OrderId id, Step step, java.util.Optional<ShipmentId> shipment) implements Event {

    @Override
    public UUID subject() {
        return id.value();
    }
}
