package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.WarehouseDesk;
import com.shopwright.dispatch.wire.WarehouseDesk.Outcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentId;
import org.springframework.stereotype.Component;

/** Asks the warehouse to stop a shipment that is not wanted any more; what has left already is left to its messages. */
@Component
class CancelShipment implements TaskHandler {

    static final String KIND = "dispatch.cancel";

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final WarehouseDesk desk;
    private final Links links;
    private final Transactions transactions;

    CancelShipment(ShipmentRows rows, Shipments shipments, WarehouseDesk desk, Links links, Transactions transactions) {
        this.rows = rows;
        this.shipments = shipments;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        rows.find(new ShipmentId(task.subject())).ifPresent(this::cancel);
    }

    private void cancel(Shipment shipment) {
        Link link = links.link(RequestShipments.WAREHOUSE)
                .orElseThrow(() -> new IllegalStateException("there is no link to the warehouse"));
        Outcome found = desk.find(link, shipment.id().value());
        Outcome outcome = found instanceof Outcome.Told told
                ? desk.cancel(link, told.order().id(), shipment.id().value())
                : found;
        switch (outcome) {
            case Outcome.Told told -> stop(shipment);
            case Outcome.NotThere notThere -> stop(shipment);
            case Outcome.Declined declined -> {}
            case Outcome.Unclear unclear -> throw new IllegalStateException("not cancelled yet: " + unclear.why());
        }
    }

    private void stop(Shipment shipment) {
        transactions.inOne(() -> shipments
                .lock(shipment.id())
                .ifPresent(ours -> shipments.stop(ours, Actor.SHOP, "It is not wanted any more")));
    }
}
