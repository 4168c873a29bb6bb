package com.shopwright.dispatch;

import static com.shopwright.dispatch.ShipmentState.CANCELLED;

import com.shopwright.kernel.Actor;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How shipments move: each move is made on a locked order in the caller's transaction, books goods out of stock where they
 * leave, and is reported to the order manager. A move the state does not allow is late news and changes nothing; one that
 * skips steps makes them up, since a parcel that has left was picked and packed.
 */
@Component
class Shipments {

    private final ShipmentRows rows;
    private final Orders orders;
    private final Stock stock;
    private final InstantSource clock;

    Shipments(ShipmentRows rows, Orders orders, Stock stock, InstantSource clock) {
        this.rows = rows;
        this.orders = orders;
        this.stock = stock;
        this.clock = clock;
    }

    /** Locks the shipment's order and reads the shipment as it is then. */
    Optional<Shipment> lock(ShipmentId id) {
        return rows.find(id).flatMap(shipment -> {
            rows.lock(shipment.order());
            return rows.find(id);
        });
    }

    /** @return whether it moved */
    boolean advance(Shipment shipment, ShipmentState target, Actor actor) {
        if (!shipment.state().mayBecome(target)) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Duration> took = Optional.of(Duration.between(shipment.movedAt(), now));
        for (ShipmentState step : steps(shipment.state(), target)) {
            rows.move(shipment.id(), step, now);
            report(shipment, step, actor, step == target ? took : Optional.empty());
        }
        return true;
    }

    private static List<ShipmentState> steps(ShipmentState from, ShipmentState target) {
        return Arrays.stream(ShipmentState.values())
                .filter(step -> step.compareTo(from) > 0 && step.compareTo(target) <= 0)
                .toList();
    }

    private void report(Shipment shipment, ShipmentState step, Actor actor, Optional<Duration> took) {
        switch (step) {
            case REQUESTED, CANCELLED -> throw new IllegalArgumentException("no shipment advances to " + step);
            case PICKED -> orders.picked(shipment.order(), shipment.id(), actor, took);
            case PACKED -> orders.packed(shipment.order(), shipment.id(), actor, took);
            case SHIPPED -> {
                orders.shipped(
                        shipment.order(),
                        shipment.id(),
                        shipment.carrier().orElse("carrier"),
                        shipment.tracking().orElse(""),
                        actor,
                        took);
                bookOut(shipment, actor);
            }
            case DELIVERED -> orders.delivered(shipment.order(), shipment.id(), actor, took);
        }
    }

    private void bookOut(Shipment shipment, Actor actor) {
        for (LocationId place :
                shipment.lines().stream().map(ShipmentLine::takenFrom).collect(Collectors.toSet())) {
            stock.ship(
                    new Claimant(shipment.order().value()),
                    place,
                    shipment.takenFrom(place),
                    reference(shipment, place),
                    actor);
        }
    }

    /** The shipment's own id; parts brought from elsewhere leave there under a name made of both. */
    private static UUID reference(Shipment shipment, LocationId place) {
        return place.equals(shipment.location())
                ? shipment.id().value()
                : UUID.nameUUIDFromBytes((shipment.id().value() + " " + place).getBytes(StandardCharsets.UTF_8));
    }

    /** It will not leave. Whoever did not want that hears of it through the order. */
    void stop(Shipment shipment, Actor actor, String reason) {
        if (!shipment.state().mayBecome(CANCELLED)) {
            return;
        }
        rows.move(shipment.id(), CANCELLED, clock.instant());
        rows.attention(shipment.id(), reason);
        if (shipment.cancelWanted()) {
            orders.recalled(shipment.order(), shipment.id());
        } else {
            orders.dispatchFailed(shipment.order(), shipment.id(), actor, reason);
        }
    }
}
