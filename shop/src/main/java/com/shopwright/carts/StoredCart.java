package com.shopwright.carts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A cart as it stands in the database: what the buyer chose, and no price. */
record StoredCart(CartId id, boolean ordered, Optional<Checkout> checkout, List<Line> lines) {

    /** Lines stand in the order in which they came. */
    record Line(UUID id, Item item, int quantity) {}

    Optional<Line> line(UUID wanted) {
        return lines.stream().filter(line -> line.id().equals(wanted)).findFirst();
    }

    Optional<Line> line(Item wanted) {
        return lines.stream().filter(line -> line.item().equals(wanted)).findFirst();
    }
}
