package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.NewDispatchOrder;
import com.shopwright.dispatch.wire.WarehouseDesk;
import com.shopwright.dispatch.wire.WarehouseDesk.Outcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Batcher;
import com.shopwright.kernel.Batchers;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks the warehouse for a shipment; its id is the idempotency key, so trying again never sends goods twice. Each call has a
 * thread of its own; what is read before it and written after it is done together with others.
 */
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
    private final Batcher<ShipmentId, Optional<Due>> read;
    private final Batcher<Taken, ShipmentState> taken;

    SendShipment(
            ShipmentRows rows,
            Shipments shipments,
            DispatchForm form,
            WarehouseDesk desk,
            Links links,
            Transactions transactions,
            Tasks tasks,
            InstantSource clock,
            Batchers batchers) {
        this.rows = rows;
        this.shipments = shipments;
        this.form = form;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
        this.read = batchers.of(this::read);
        this.taken = batchers.of(this::take);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        read.ask(new ShipmentId(task.subject())).ifPresent(this::send);
    }

    /** A shipment that the warehouse is to hear of, and in what words. */
    private record Due(Shipment shipment, NewDispatchOrder words) {}

    private List<Optional<Due>> read(List<ShipmentId> ids) {
        Map<ShipmentId, Shipment> due = rows.find(ids).stream()
                .filter(shipment -> shipment.state() == ShipmentState.REQUESTED)
                .filter(shipment ->
                        !shipment.cancelWanted() && shipment.warehouseOrder().isEmpty())
                .collect(Collectors.toMap(Shipment::id, Function.identity()));
        Map<ShipmentId, NewDispatchOrder> words = form.of(due.values());
        return ids.stream()
                .map(id -> Optional.ofNullable(due.get(id))
                        .map(shipment -> new Due(
                                shipment, Optional.ofNullable(words.get(id)).orElseThrow())))
                .toList();
    }

    private void send(Due due) {
        Shipment shipment = due.shipment();
        Link link = links.link(RequestShipments.WAREHOUSE)
                .orElseThrow(() -> new IllegalStateException("there is no link to the warehouse"));
        switch (desk.place(link, shipment.id().value(), due.words())) {
            case Outcome.Told told -> taken.ask(new Taken(shipment, told.order().id()));
            case Outcome.Declined declined ->
                transactions.inOne(() -> shipments
                        .lock(shipment.id())
                        .ifPresent(ours -> shipments.stop(
                                ours, Actor.WAREHOUSE, "The warehouse refused it: " + declined.reason())));
            case Outcome.NotThere notThere -> throw unsent(shipment, "the warehouse's address answers 404");
            case Outcome.Unclear unclear -> throw unsent(shipment, unclear.why());
        }
    }

    /** What the warehouse calls a shipment that it has taken. */
    private record Taken(Shipment shipment, String warehouseOrder) {}

    /** One may have been cancelled while the call was under way: then the warehouse has to hear of that too. */
    private List<ShipmentState> take(List<Taken> all) {
        return transactions.inOne(() -> {
            rows.lock(all.stream().map(one -> one.shipment().order()).collect(Collectors.toSet()));
            Map<ShipmentId, ShipmentState> states = rows.taken(
                    all.stream().collect(Collectors.toMap(one -> one.shipment().id(), Taken::warehouseOrder)));
            states.forEach((id, state) -> {
                if (state == ShipmentState.CANCELLED) {
                    tasks.scheduleOnce(CancelShipment.KIND, id.value(), clock.instant());
                }
            });
            return all.stream()
                    .map(one ->
                            Optional.ofNullable(states.get(one.shipment().id())).orElseThrow())
                    .toList();
        });
    }

    private static IllegalStateException unsent(Shipment shipment, String why) {
        return new IllegalStateException("shipment " + shipment.id().value() + " is not sent yet: " + why);
    }
}
