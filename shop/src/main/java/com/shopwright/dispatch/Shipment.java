package com.shopwright.dispatch;

import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A parcel, or what is to become one.
 *
 * @param byHand a person packs it and hands it over, no warehouse is asked
 * @param released the order manager lets it leave
 * @param attention what a person should know, for instance why the warehouse refused
 */
public record Shipment(
        ShipmentId id,
        OrderId order,
        OrderNumber orderNumber,
        LocationId location,
        ShipmentState state,
        List<ShipmentLine> lines,
        List<WorkshopJob> jobs,
        boolean byHand,
        boolean released,
        Optional<String> carrier,
        Optional<String> tracking,
        Instant requestedAt,
        Instant movedAt,
        Optional<String> attention) {

    public Shipment {
        lines = List.copyOf(lines);
        jobs = List.copyOf(jobs);
    }

    public int pieces() {
        return lines.stream()
                        .filter(line -> !line.part())
                        .mapToInt(ShipmentLine::quantity)
                        .sum()
                + jobs.stream().mapToInt(WorkshopJob::quantity).sum();
    }
}
