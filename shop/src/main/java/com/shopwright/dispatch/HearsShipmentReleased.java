package com.shopwright.dispatch;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentReleased;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The order manager lets a packed parcel leave: the warehouse is told, or a person may hand it over. */
@Component
class HearsShipmentReleased implements Listener<ShipmentReleased> {

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final Transactions transactions;
    private final Tasks tasks;
    private final InstantSource clock;

    HearsShipmentReleased(
            ShipmentRows rows, Shipments shipments, Transactions transactions, Tasks tasks, InstantSource clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.release-shipment";
    }

    @Override
    public Class<ShipmentReleased> event() {
        return ShipmentReleased.class;
    }

    @Override
    public void on(ShipmentReleased event) {
        transactions.inOne(() -> shipments
                .lock(event.shipment())
                .filter(shipment -> shipment.state().isOpen())
                .ifPresent(this::release));
    }

    private void release(Shipment shipment) {
        rows.released(shipment.id());
        if (!shipment.byHand()) {
            tasks.scheduleOnce(ReleaseShipment.KIND, shipment.id().value(), clock.instant());
        }
    }
}
