package com.shopwright.stock;

import java.util.Optional;

/**
 * A place that keeps stock.
 *
 * @param priority lower is asked first when several can serve
 * @param area where it is, for the strategy that takes from the nearest
 */
public record Location(LocationId id, String name, int priority, Optional<PostalArea> area) {

    public Location(LocationId id, String name, int priority) {
        this(id, name, priority, Optional.empty());
    }
}
