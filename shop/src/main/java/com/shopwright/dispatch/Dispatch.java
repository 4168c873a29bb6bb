package com.shopwright.dispatch;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Page;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The face of dispatch: what is in which parcel, and what a person does to it where no warehouse is wired. */
public interface Dispatch {

    /** The order's shipments, oldest first. */
    List<Shipment> of(OrderId order);

    /** Newest first. @throws com.shopwright.kernel.InvalidInput for a cursor this shop did not give out */
    Page<Shipment> shipments(ShipmentFilter filter);

    /** How many shipments stand in each state. */
    Map<ShipmentState, Integer> counts();

    Optional<Shipment> find(ShipmentId id);

    /** A person collected the goods. */
    DispatchOutcome picked(ShipmentId id, Actor actor);

    /** The parcel is closed; the order manager now takes the money it still has to take. */
    DispatchOutcome packed(ShipmentId id, Actor actor);

    /**
     * The parcel was handed to the carrier (or to the buyer). Packs it if nobody had, and is refused while the order
     * manager has not released it: then the money is not here. Waits up to three seconds for the bank.
     *
     * @param carrier 1 to 60 characters
     * @param tracking up to 80 characters
     */
    DispatchOutcome handOver(ShipmentId id, String carrier, Optional<String> tracking, Actor actor);

    DispatchOutcome delivered(ShipmentId id, Actor actor);
}
