package com.shopwright.dispatch;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Tasks;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Stops shipments that are not wanted any more: a person's parcel at once, the warehouse's when it has heard. */
@Component
class Stopping {

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final Tasks tasks;
    private final InstantSource clock;

    Stopping(ShipmentRows rows, Shipments shipments, Tasks tasks, InstantSource clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** On a locked order, in the caller's transaction. One that has left, or is being stopped already, is left alone. */
    void stop(Shipment shipment, String why) {
        if (!shipment.state().isOpen() || shipment.cancelWanted()) {
            return;
        }
        rows.cancelWanted(shipment.id());
        if (shipment.byHand()) {
            rows.find(shipment.id()).ifPresent(wanted -> shipments.stop(wanted, Actor.SHOP, why));
        } else {
            tasks.scheduleOnce(CancelShipment.KIND, shipment.id().value(), clock.instant());
        }
    }
}
