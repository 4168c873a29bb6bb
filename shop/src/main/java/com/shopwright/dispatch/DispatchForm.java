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
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What is looked up for some shipments. */
    private record Known(Map<OrderId, Order> orders, Map<DesignId, Design> designs, Map<Sku, Variant> variants) {}

    /** For the same few queries as one. */
    Map<ShipmentId, NewDispatchOrder> of(Collection<Shipment> shipments) {
        Set<DesignId> made = shipments.stream()
                .flatMap(shipment -> shipment.jobs().stream())
                .map(WorkshopJob::design)
                .collect(Collectors.toSet());
        Known known = new Known(
                orders.find(shipments.stream().map(Shipment::order).collect(Collectors.toSet())),
                made.isEmpty() ? Map.of() : designs.find(made),
                catalog.variants(shipments.stream()
                        .flatMap(shipment -> loose(shipment).stream())
                        .map(ShipmentLine::sku)
                        .collect(Collectors.toSet())));
        return shipments.stream().collect(Collectors.toMap(Shipment::id, shipment -> of(shipment, known)));
    }

    private static List<ShipmentLine> loose(Shipment shipment) {
        return shipment.lines().stream().filter(line -> !line.part()).toList();
    }

    private NewDispatchOrder of(Shipment shipment, Known known) {
        Checkout checkout = Optional.ofNullable(known.orders().get(shipment.order()))
                .orElseThrow()
                .checkout();
        List<ShipmentLine> loose = loose(shipment);
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
                        .map(job -> workshop(
                                job, Optional.ofNullable(known.designs().get(job.design()))))
                        .toList(),
                weight(loose, known.variants()) + weightOfMade(shipment.jobs(), known.designs()));
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

    private static long weight(List<ShipmentLine> lines, Map<Sku, Variant> variants) {
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
