package com.shopwright.dispatch;

import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Specification;
import com.shopwright.dispatch.wire.NewDispatchOrder;
import com.shopwright.dispatch.wire.NewDispatchOrder.Choice;
import com.shopwright.dispatch.wire.NewDispatchOrder.Line;
import com.shopwright.dispatch.wire.NewDispatchOrder.Part;
import com.shopwright.dispatch.wire.NewDispatchOrder.Piece;
import com.shopwright.dispatch.wire.NewDispatchOrder.Workshop;
import com.shopwright.orders.Orders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills in what the warehouse needs to know about a shipment. */
@Component
class DispatchForm {

    private final Orders orders;
    private final Catalog catalog;
    private final Designs designs;
    private final WorkshopLinks links;

    DispatchForm(Orders orders, Catalog catalog, Designs designs, WorkshopLinks links) {
        this.orders = orders;
        this.catalog = catalog;
        this.designs = designs;
        this.links = links;
    }

    NewDispatchOrder of(Shipment shipment) {
        Checkout checkout = orders.find(shipment.order()).orElseThrow().checkout();
        List<ShipmentLine> loose =
                shipment.lines().stream().filter(line -> !line.part()).toList();
        Map<DesignId, Design> known =
                designs.find(shipment.jobs().stream().map(WorkshopJob::design).collect(Collectors.toSet()));
        return new NewDispatchOrder(
                shipment.id().value().toString(),
                shipment.orderNumber().value(),
                shipment.location().value(),
                checkout.deliveryMethod(),
                address(checkout.address()),
                loose.stream()
                        .map(line -> new Line(line.sku().value(), line.name(), line.quantity()))
                        .toList(),
                shipment.jobs().stream()
                        .map(job -> workshop(job, Optional.ofNullable(known.get(job.design()))))
                        .toList(),
                weight(loose) + weightOfMade(shipment.jobs(), known));
    }

    private static NewDispatchOrder.Address address(Address to) {
        return new NewDispatchOrder.Address(
                to.name(),
                to.line1(),
                to.line2().orElse(null),
                to.city(),
                to.postalCode(),
                to.region().orElse(null),
                to.country().code());
    }

    private Workshop workshop(WorkshopJob job, Optional<Design> design) {
        Specification specification = design.map(Design::specification).orElse(Specification.NONE);
        return new Workshop(
                job.design().value(),
                job.name(),
                job.quantity(),
                design.map(Design::makingDays).orElse(0),
                specification.choices().stream()
                        .map(choice -> new Choice(choice.label(), choice.value()))
                        .toList(),
                specification.pieces().stream()
                        .map(piece -> piece(piece, job.quantity()))
                        .toList(),
                job.parts().stream()
                        .map(part -> new Part(part.sku().value(), part.quantity()))
                        .toList(),
                links.picture(job.design()),
                links.of(job.design()));
    }

    private static Piece piece(Specification.Piece piece, int quantity) {
        return new Piece(
                piece.label(),
                piece.sku().value(),
                piece.source(),
                piece.pieces() * quantity,
                piece.size().length(),
                piece.size().width(),
                piece.size().thickness());
    }

    private long weight(List<ShipmentLine> lines) {
        Map<Sku, Variant> variants =
                catalog.variants(lines.stream().map(ShipmentLine::sku).collect(Collectors.toSet()));
        return lines.stream()
                .mapToLong(line -> (long) line.quantity()
                        * Optional.ofNullable(variants.get(line.sku()))
                                .map(Variant::weightGrams)
                                .orElse(0))
                .sum();
    }

    private static long weightOfMade(List<WorkshopJob> jobs, Map<DesignId, Design> known) {
        return jobs.stream()
                .mapToLong(job -> (long) job.quantity()
                        * Optional.ofNullable(known.get(job.design()))
                                .map(Design::weightGrams)
                                .orElse(0))
                .sum();
    }
}
