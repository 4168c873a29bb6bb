package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Parcel;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.dispatch.WorkshopJob;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shipments as a person sees them. */
@Component
class Parcels {

    private final Designs designs;
    private final Words words;

    Parcels(Designs designs, Words words) {
        this.designs = designs;
        this.words = words;
    }

    /** A parcel that may not leave yet still offers its form: handing over packs it and asks for the money. */
    Parcel parcel(Shipment shipment, Names.Known names, Map<DesignId, Design> made) {
        boolean open = shipment.byHand() && shipment.state().isOpen();
        return new Parcel(
                shipment.id().value().toString(),
                shipment.orderNumber().value(),
                OrderPages.href(shipment.orderNumber()),
                words.tag(shipment.state()),
                names.place(shipment.location()),
                goods(shipment, made),
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

    /** What the shipments' workshop jobs make; asked only where there is one. */
    Map<DesignId, Design> made(Collection<Shipment> shipments) {
        Set<DesignId> ids = shipments.stream()
                .flatMap(shipment -> shipment.jobs().stream())
                .map(WorkshopJob::design)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : designs.find(ids);
    }

    private static List<String> goods(Shipment shipment, Map<DesignId, Design> made) {
        return Stream.concat(
                        shipment.lines().stream()
                                .filter(line -> !line.part())
                                .map(line -> line.quantity() + " × " + line.name()),
                        shipment.jobs().stream().map(job -> job.quantity() + " × " + job.name() + choices(job, made)))
                .toList();
    }

    private static String choices(WorkshopJob job, Map<DesignId, Design> made) {
        return Optional.ofNullable(made.get(job.design())).stream()
                .flatMap(design -> design.specification().choices().stream())
                .map(Chosen::words)
                .reduce((one, other) -> one + ", " + other)
                .map(words -> " (" + words + ")")
                .orElse("");
    }
}
