package com.shopwright.dispatch;

import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A parcel, or what is to become one.
 *
 * @param byHand a person packs it and hands it over, no warehouse is asked
 * @param released the order manager lets it leave
 * @param cancelWanted the order manager does not want it any more, and the warehouse is being asked to stop
 * @param warehouseOrder what the warehouse calls it
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
        boolean cancelWanted,
        Optional<String> warehouseOrder,
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

    /** All that is taken from stock for it, parts included. */
    List<Allocation> goods() {
        return lines.stream()
                .map(line -> new Allocation(line.sku(), line.takenFrom(), line.quantity()))
                .toList();
    }

    /** What of it lies at one place, in SKU order. */
    List<Amount> takenFrom(LocationId place) {
        return sum(lines.stream().filter(line -> line.takenFrom().equals(place)).toList());
    }

    Shipment with(List<ShipmentLine> itsLines, List<WorkshopJob> itsJobs) {
        return new Shipment(
                id,
                order,
                orderNumber,
                location,
                state,
                itsLines,
                itsJobs,
                byHand,
                released,
                cancelWanted,
                warehouseOrder,
                carrier,
                tracking,
                requestedAt,
                movedAt,
                attention);
    }

    private static List<Amount> sum(List<ShipmentLine> some) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        ShipmentLine::sku, TreeMap::new, Collectors.summingInt(ShipmentLine::quantity)))
                .entrySet()
                .stream()
                .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
