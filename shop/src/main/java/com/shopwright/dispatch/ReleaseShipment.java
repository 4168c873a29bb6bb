package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.WarehouseDesk;
import com.shopwright.dispatch.wire.WarehouseDesk.Outcome;
import com.shopwright.kernel.CannotBeDone;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.orders.ShipmentId;
import org.springframework.stereotype.Component;

/** Tells the warehouse that a parcel may leave, until it has heard. */
@Component
class ReleaseShipment implements TaskHandler {

    static final String KIND = "dispatch.release";

    private final ShipmentRows rows;
    private final WarehouseDesk desk;
    private final Links links;

    ReleaseShipment(ShipmentRows rows, WarehouseDesk desk, Links links) {
        this.rows = rows;
        this.desk = desk;
        this.links = links;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        rows.find(new ShipmentId(task.subject()))
                .filter(shipment -> shipment.released() && shipment.state().isOpen() && !shipment.cancelWanted())
                .ifPresent(this::release);
    }

    /** A decline means it has left or was cancelled there: a message about that is on its way, or a sweep will ask. */
    private void release(Shipment shipment) {
        Link link = links.link(RequestShipments.WAREHOUSE)
                .orElseThrow(() -> new IllegalStateException("there is no link to the warehouse"));
        String theirs = shipment.warehouseOrder()
                .orElseThrow(() -> new IllegalStateException("the warehouse has not taken it yet"));
        switch (desk.release(link, theirs, shipment.id().value())) {
            case Outcome.Told told -> {}
            case Outcome.Declined declined -> {}
            case Outcome.NotThere notThere ->
                throw new CannotBeDone("The warehouse does not know the parcel that it calls " + theirs + " any more.");
            case Outcome.Unclear unclear -> throw new IllegalStateException("not released yet: " + unclear.why());
        }
    }
}
