package com.shopwright.dispatch;

import com.shopwright.dispatch.DispatchOutcome.Done;
import com.shopwright.dispatch.DispatchOutcome.NotPossible;
import com.shopwright.dispatch.DispatchOutcome.UnknownShipment;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a person does to a shipment where no warehouse is wired. */
@Component
class MoveByHand {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(40);

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final Links links;
    private final Transactions transactions;
    private final InstantSource clock;

    MoveByHand(ShipmentRows rows, Shipments shipments, Links links, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    DispatchOutcome picked(ShipmentId id, Actor actor) {
        return locked(id, shipment -> forward(shipment, ShipmentState.PICKED, actor));
    }

    DispatchOutcome packed(ShipmentId id, Actor actor) {
        return locked(id, shipment -> forward(shipment, ShipmentState.PACKED, actor));
    }

    /**
     * Packing makes the order manager take its money and release the parcel, which may need the bank's answer: so packing is
     * committed first, and shipping is a transaction of its own.
     */
    DispatchOutcome handOver(ShipmentId id, String carrier, Optional<String> tracking, Actor actor) {
        DispatchOutcome packed = packed(id, actor);
        if (!(packed instanceof Done)) {
            return packed;
        }
        awaitRelease(id);
        return locked(id, shipment -> {
            if (shipment.state().isOpen() && !shipment.released()) {
                return not(
                        shipment,
                        "the money for it is not here yet; the parcel stays packed, hand it over once it is paid");
            }
            if (shipment.state().isOpen()) {
                rows.carried(id, carrier, tracking.orElse(""));
            }
            return forward(rows.find(id).orElse(shipment), ShipmentState.SHIPPED, actor);
        });
    }

    DispatchOutcome delivered(ShipmentId id, Actor actor) {
        return locked(
                id,
                shipment -> shipment.state().isOpen()
                        ? not(shipment, "it has not been handed over yet")
                        : forward(shipment, ShipmentState.DELIVERED, actor));
    }

    private void awaitRelease(ShipmentId id) {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(deadline)
                && rows.find(id)
                        .filter(shipment -> shipment.state().isOpen() && !shipment.released())
                        .isPresent()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Doing it again, or doing what lies behind already, changes nothing. */
    private DispatchOutcome forward(Shipment shipment, ShipmentState target, Actor actor) {
        if (shipment.state() == ShipmentState.CANCELLED) {
            return not(shipment, "it is cancelled");
        }
        return shipments.advance(shipment, target, actor) ? new Done(target) : new Done(shipment.state());
    }

    private DispatchOutcome locked(ShipmentId id, Function<Shipment, DispatchOutcome> change) {
        return transactions.inOne(() -> shipments
                .lock(id)
                .map(shipment -> isOurs(shipment)
                        ? change.apply(shipment)
                        : not(shipment, "the warehouse packs and ships this one and tells us itself"))
                .orElseGet(UnknownShipment::new));
    }

    private boolean isOurs(Shipment shipment) {
        return shipment.byHand() || links.link(RequestShipments.WAREHOUSE).isEmpty();
    }

    private static DispatchOutcome not(Shipment shipment, String reason) {
        return new NotPossible(shipment.state(), reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
    }
}
