package com.shopwright.dispatch;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import com.shopwright.orders.Order;
import com.shopwright.orders.Order.Made;
import com.shopwright.orders.OrderLine;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.LocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of an order stands in no shipment yet: of what it has allocated, and of what was ordered. */
@Component
class Remaining {

    private final Designs designs;

    Remaining(Designs designs) {
        this.designs = designs;
    }

    /** What has left is no longer allocated, so only open shipments count here. */
    static List<Allocation> allocations(List<Allocation> allocated, List<Shipment> shipments) {
        Map<Place, Integer> packed = new HashMap<>();
        shipments.stream()
                .filter(shipment -> shipment.state().isOpen())
                .flatMap(shipment -> shipment.lines().stream())
                .forEach(line -> packed.merge(new Place(line.sku(), line.takenFrom()), line.quantity(), Integer::sum));
        List<Allocation> left = new ArrayList<>();
        for (Allocation goods : allocated) {
            Place place = new Place(goods.sku(), goods.location());
            int taken = Math.min(packed.getOrDefault(place, 0), goods.quantity());
            packed.merge(place, -taken, Integer::sum);
            if (goods.quantity() > taken) {
                left.add(new Allocation(goods.sku(), goods.location(), goods.quantity() - taken));
            }
        }
        return left;
    }

    private record Place(Sku sku, LocationId location) {}

    static Map<Sku, Integer> loose(Order order, List<Shipment> shipments) {
        Map<Sku, Integer> loose = new HashMap<>();
        for (OrderLine line : order.lines()) {
            if (line.item() instanceof Item.Stocked stocked) {
                loose.merge(stocked.sku(), line.wanted(), Integer::sum);
            }
        }
        live(shipments).stream()
                .flatMap(shipment -> shipment.lines().stream())
                .filter(line -> !line.part())
                .forEach(line -> loose.merge(line.sku(), -line.quantity(), Integer::sum));
        loose.values().removeIf(quantity -> quantity <= 0);
        return loose;
    }

    List<Build> builds(Order order, List<Shipment> shipments) {
        List<Made> wanted = order.toMake();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<DesignId, Design> known =
                designs.find(wanted.stream().map(made -> made.item().design()).collect(Collectors.toSet()));
        Map<DesignId, Integer> done = live(shipments).stream()
                .flatMap(shipment -> shipment.jobs().stream())
                .collect(Collectors.groupingBy(WorkshopJob::design, Collectors.summingInt(WorkshopJob::quantity)));
        List<Build> builds = new ArrayList<>();
        for (Made made : wanted) {
            DesignId id = made.item().design();
            int already = Math.min(made.quantity(), done.getOrDefault(id, 0));
            done.merge(id, -already, Integer::sum);
            Optional.ofNullable(known.get(id))
                    .filter(design -> made.quantity() > already)
                    .ifPresent(design ->
                            builds.add(new Build(id, made.name(), made.quantity() - already, perPiece(design))));
        }
        return builds;
    }

    private static Map<Sku, Integer> perPiece(Design design) {
        return design.parts().stream().collect(Collectors.toMap(Part::sku, Part::quantity, Integer::sum));
    }

    private static List<Shipment> live(List<Shipment> shipments) {
        return shipments.stream()
                .filter(shipment -> shipment.state() != ShipmentState.CANCELLED)
                .toList();
    }
}
