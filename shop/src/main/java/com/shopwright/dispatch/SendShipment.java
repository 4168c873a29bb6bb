package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.WarehouseDesk;
import com.shopwright.dispatch.wire.WarehouseDesk.Outcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Asks the warehouse for a shipment; its id is the idempotency key, so trying again never sends goods twice. */
@Component
class SendShipment implements TaskHandler {

    static final String KIND = "dispatch.send";

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final DispatchForm form;
    private final WarehouseDesk desk;
    private final Links links;
    private final Transactions transactions;
    private final Tasks tasks;
    private final InstantSource clock;

    SendShipment(
            ShipmentRows rows,
            Shipments shipments,
            DispatchForm form,
            WarehouseDesk desk,
            Links links,
            Transactions transactions,
            Tasks tasks,
            InstantSource clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.form = form;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        rows.find(new ShipmentId(task.subject()))
                .filter(shipment -> shipment.state() == ShipmentState.REQUESTED)
                .filter(shipment ->
                        !shipment.cancelWanted() && shipment.warehouseOrder().isEmpty())
                .ifPresent(this::send);
    }

    private void send(Shipment shipment) {
        Link link = links.link(RequestShipments.WAREHOUSE)
                .orElseThrow(() -> new IllegalStateException("there is no link to the warehouse"));
        switch (desk.place(link, shipment.id().value(), form.of(shipment))) {
            case Outcome.Told told ->
                transactions.inOne(() -> shipments.lock(shipment.id()).ifPresent(ours -> taken(ours, told)));
            case Outcome.Declined declined ->
                transactions.inOne(() -> shipments
                        .lock(shipment.id())
                        .ifPresent(ours -> shipments.stop(
                                ours, Actor.WAREHOUSE, "The warehouse refused it: " + declined.reason())));
            case Outcome.NotThere notThere -> throw unsent(shipment, "the warehouse's address answers 404");
            case Outcome.Unclear unclear -> throw unsent(shipment, unclear.why());
        }
    }

    /** It may have been cancelled while the call was under way: then the warehouse has to hear of that too. */
    private void taken(Shipment ours, Outcome.Told told) {
        rows.taken(ours.id(), told.order().id());
        if (ours.state() == ShipmentState.CANCELLED) {
            tasks.scheduleOnce(CancelShipment.KIND, ours.id().value(), clock.instant());
        }
    }

    private static IllegalStateException unsent(Shipment shipment, String why) {
        return new IllegalStateException("shipment " + shipment.id().value() + " is not sent yet: " + why);
    }
}
