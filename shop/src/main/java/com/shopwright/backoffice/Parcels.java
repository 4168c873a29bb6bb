package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Parcel;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shipments as a person sees them. */
@Component
class Parcels {

    private final Words words;

    Parcels(Words words) {
        this.words = words;
    }

    /** A parcel that may not leave yet still offers its form: handing over packs it and asks for the money. */
    Parcel parcel(Shipment shipment, Names.Known names) {
        boolean open = shipment.byHand() && shipment.state().isOpen();
        return new Parcel(
                shipment.id().value().toString(),
                shipment.orderNumber().value(),
                OrderPages.PATH + "/" + shipment.orderNumber(),
                words.tag(shipment.state()),
                names.place(shipment.location()),
                goods(shipment),
                Stream.concat(shipment.carrier().stream(), shipment.tracking().stream())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")),
                words.moment(shipment.movedAt()),
                shipment.attention().orElse(""),
                open,
                waitsFor(shipment),
                shipment.byHand() && shipment.state() == ShipmentState.SHIPPED);
    }

    private static String waitsFor(Shipment shipment) {
        return shipment.state() == ShipmentState.PACKED && !shipment.released()
                ? "Packed; leaves as soon as the money is here."
                : "";
    }

    private static List<String> goods(Shipment shipment) {
        return Stream.concat(
                        shipment.lines().stream()
                                .filter(line -> !line.part())
                                .map(line -> line.quantity() + " × " + line.name()),
                        shipment.jobs().stream().map(job -> job.quantity() + " × " + job.name()))
                .toList();
    }
}
