package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.DispatchOrder;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.ShipmentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Applies what the warehouse says about a shipment, whether it came as a message or as the answer to our question. Runs
 * in the caller's transaction. What was said before, or later than what followed it, changes nothing.
 */
@Component
class WarehouseNews {

    private final ShipmentRows rows;
    private final Shipments shipments;

    WarehouseNews(ShipmentRows rows, Shipments shipments) {
        this.rows = rows;
        this.shipments = shipments;
    }

    /** @param state what the message is about, which may be older than the dispatch order's own state
     * @return false if there is no such shipment of ours at the warehouse */
    boolean apply(String state, DispatchOrder theirs) {
        return id(theirs)
                .flatMap(shipments::lock)
                .filter(shipment -> !shipment.byHand())
                .map(shipment -> {
                    follow(shipment, state, theirs);
                    return true;
                })
                .orElse(false);
    }

    private static Optional<ShipmentId> id(DispatchOrder theirs) {
        try {
            return Optional.of(new ShipmentId(UUID.fromString(theirs.reference())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private void follow(Shipment known, String state, DispatchOrder theirs) {
        if (known.warehouseOrder().isEmpty()) {
            rows.taken(known.id(), theirs.id());
        }
        switch (state) {
            case "picked" -> shipments.advance(known, ShipmentState.PICKED, Actor.WAREHOUSE);
            case "packed" -> shipments.advance(known, ShipmentState.PACKED, Actor.WAREHOUSE);
            case "shipped" -> left(known, theirs, ShipmentState.SHIPPED);
            case "delivered" -> left(known, theirs, ShipmentState.DELIVERED);
            case "cancelled" -> shipments.stop(known, Actor.WAREHOUSE, "The warehouse cancelled it" + because(theirs));
            case "refused" -> shipments.stop(known, Actor.WAREHOUSE, "The warehouse refused it" + because(theirs));
            default -> {
                // "requested", and whatever it may come to say: it has the dispatch order, no more
            }
        }
    }

    private void left(Shipment known, DispatchOrder theirs, ShipmentState state) {
        if (known.state().isOpen()) {
            rows.carried(
                    known.id(),
                    theirs.carriedBy().orElse("carrier"),
                    theirs.trackedAs().orElse(""));
        }
        rows.find(known.id()).ifPresent(shipment -> shipments.advance(shipment, state, Actor.WAREHOUSE));
    }

    private static String because(DispatchOrder theirs) {
        return theirs.because().map(reason -> ": " + reason).orElse("");
    }
}
