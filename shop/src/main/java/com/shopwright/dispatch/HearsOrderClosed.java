package com.shopwright.dispatch;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.OrderClosed;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Nothing more leaves for a closed order: a person's parcel stops at once, the warehouse is asked to stop its own. */
@Component
class HearsOrderClosed implements Listener<OrderClosed> {

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final Transactions transactions;
    private final Tasks tasks;
    private final InstantSource clock;

    HearsOrderClosed(
            ShipmentRows rows, Shipments shipments, Transactions transactions, Tasks tasks, InstantSource clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.stop-shipments";
    }

    @Override
    public Class<OrderClosed> event() {
        return OrderClosed.class;
    }

    @Override
    public void on(OrderClosed event) {
        transactions.inOne(() -> {
            rows.lock(event.id());
            rows.of(event.id()).stream()
                    .filter(shipment -> shipment.state().isOpen() && !shipment.cancelWanted())
                    .forEach(this::stop);
        });
    }

    private void stop(Shipment shipment) {
        rows.cancelWanted(shipment.id());
        if (shipment.byHand()) {
            rows.find(shipment.id()).ifPresent(wanted -> shipments.stop(wanted, Actor.SHOP, "The order was closed"));
        } else {
            tasks.scheduleOnce(CancelShipment.KIND, shipment.id().value(), clock.instant());
        }
    }
}
