package com.shopwright.dispatch;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentRecalled;
import org.springframework.stereotype.Component;

/** The order has changed: a parcel that was asked for is stopped, and what is still wanted of it planned anew then. */
@Component
class HearsShipmentRecalled implements Listener<ShipmentRecalled> {

    private final Shipments shipments;
    private final Stopping stopping;
    private final Transactions transactions;

    HearsShipmentRecalled(Shipments shipments, Stopping stopping, Transactions transactions) {
        this.shipments = shipments;
        this.stopping = stopping;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "dispatch.recall-shipment";
    }

    @Override
    public Class<ShipmentRecalled> event() {
        return ShipmentRecalled.class;
    }

    @Override
    public void on(ShipmentRecalled event) {
        transactions.inOne(() -> shipments
                .lock(event.shipment())
                .ifPresent(shipment -> stopping.stop(shipment, "The order was changed")));
    }
}
