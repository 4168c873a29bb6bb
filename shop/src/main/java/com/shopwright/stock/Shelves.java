package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The places where goods lie, and the one order in which their rows are locked. */
@Component
final class Shelves {

    private final ItemRows items;

    Shelves(ItemRows items) {
        this.items = items;
    }

    /** Locks every location's row of these SKUs and answers what is free on them. */
    FreeStock lock(Collection<Sku> skus) {
        return new FreeStock(items.locations().stream().map(Location::id).toList(), items.lock(skus));
    }

    void mustKnow(LocationId location) {
        List<Location> locations = items.locations();
        if (locations.stream().noneMatch(known -> known.id().equals(location))) {
            throw new InvalidInput(
                    "location",
                    "use one of: "
                            + locations.stream()
                                    .map(known -> known.id().value())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
