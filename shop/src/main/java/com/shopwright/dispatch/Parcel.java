package com.shopwright.dispatch;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.stock.LocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to go into one shipment from one location, while it is being planned. */
final class Parcel {

    private final LocationId location;
    private final List<Take> loose = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    Parcel(LocationId location) {
        this.location = location;
    }

    /** So many of a SKU out of the stock of a location. */
    record Take(Sku sku, int quantity, LocationId from) {

        ShipmentLine line(Function<Sku, String> name, boolean part) {
            return new ShipmentLine(sku, name.apply(sku), quantity, from, part);
        }
    }

    /** So many of a design, with the parts of all of them. */
    record Made(Build build, int quantity, List<Take> parts) {}

    LocationId location() {
        return location;
    }

    List<Take> loose() {
        return loose;
    }

    List<Made> made() {
        return made;
    }

    /** How much of what was ordered is in it. */
    Map<Item, Integer> pieces() {
        Map<Item, Integer> pieces = new HashMap<>();
        loose.forEach(take -> pieces.merge(new Item.Stocked(take.sku()), take.quantity(), Integer::sum));
        made.forEach(job -> pieces.merge(new Item.Designed(job.build().design()), job.quantity(), Integer::sum));
        return pieces;
    }

    Set<Sku> skus() {
        return Stream.concat(loose.stream(), made.stream().flatMap(job -> job.parts().stream()))
                .map(Take::sku)
                .collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return loose.isEmpty() && made.isEmpty();
    }

    /** Everything it takes from stock: what goes as it is, then the parts. */
    List<ShipmentLine> lines(Function<Sku, String> name) {
        List<ShipmentLine> lines = new ArrayList<>();
        loose.forEach(take -> lines.add(take.line(name, false)));
        made.forEach(job -> job.parts().forEach(take -> lines.add(take.line(name, true))));
        return lines;
    }
}
