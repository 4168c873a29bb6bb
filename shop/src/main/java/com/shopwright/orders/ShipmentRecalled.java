package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/**
 * This shipment is not to leave as it was asked for: stop it and say so ({@link Orders#recalled}). What is still wanted of it
 * is planned anew then.
 */
public record ShipmentRecalled(OrderId id, ShipmentId shipment) implements Event {
    @Override
    public UUID subject() {
        return id.value();
    }
}
