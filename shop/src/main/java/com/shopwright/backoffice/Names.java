package com.shopwright.backoffice;

import com.shopwright.kernel.Actor;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What places and suppliers are called; read once a page. */
@Component
class Names {

    private final Stock stock;
    private final Purchasing purchasing;
    private final Words words;

    Names(Stock stock, Purchasing purchasing, Words words) {
        this.stock = stock;
        this.purchasing = purchasing;
        this.words = words;
    }

    Known read() {
        return new Known(
                stock.locations().stream().collect(Collectors.toMap(Location::id, Location::name)),
                purchasing.suppliers().stream()
                        .collect(Collectors.toMap(supplier -> supplier.id().value(), supplier -> supplier.name())),
                words);
    }

    record Known(Map<LocationId, String> places, Map<String, String> suppliers, Words words) {

        String place(LocationId id) {
            return places.getOrDefault(id, id.value());
        }

        String who(Actor actor) {
            return suppliers.getOrDefault(actor.name(), words.who(actor));
        }
    }
}
