package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentFilter;
import com.shopwright.dispatch.ShipmentState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Parcels that a person has to do something about. */
@Component
class ParcelMatters {

    private static final int LOOKED_AT = 100;
    private static final Set<ShipmentState> OPEN =
            Set.of(ShipmentState.REQUESTED, ShipmentState.PICKED, ShipmentState.PACKED);

    private final Dispatch dispatch;
    private final Names names;
    private final Words words;

    ParcelMatters(Dispatch dispatch, Names names, Words words) {
        this.dispatch = dispatch;
        this.names = names;
        this.words = words;
    }

    Matter refused() {
        return Matters.matter(
                "Parcels that are stuck",
                "The warehouse could not do these.",
                open(shipment -> !shipment.byHand() && shipment.attention().isPresent()),
                "/office/shipments");
    }

    Matter toHandOver() {
        return Matters.matter(
                "Parcels to hand over",
                "Pack them, give them to a carrier or to the buyer, then say so here.",
                open(Shipment::byHand),
                "/office/shipments?state=open");
    }

    private List<Thing> open(Predicate<Shipment> which) {
        Names.Known known = names.read();
        return dispatch.shipments(new ShipmentFilter(OPEN, Optional.empty(), LOOKED_AT)).items().stream()
                .filter(which)
                .map(shipment -> thing(shipment, known))
                .toList();
    }

    private Thing thing(Shipment shipment, Names.Known known) {
        return new Thing(
                words.count(shipment.pieces(), "piece", "pieces") + " from " + known.place(shipment.location()),
                shipment.attention().orElse("Order " + shipment.orderNumber()),
                words.moment(shipment.requestedAt()),
                OrderPages.href(shipment.orderNumber()) + "#parcels");
    }
}
