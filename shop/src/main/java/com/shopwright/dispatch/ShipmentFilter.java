package com.shopwright.dispatch;

import java.util.Optional;
import java.util.Set;

/** Which shipments to list, newest first. No states mean all of them; {@code limit} is 1 to 100. */
public record ShipmentFilter(Set<ShipmentState> states, Optional<String> cursor, int limit) {

    public ShipmentFilter {
        states = Set.copyOf(states);
        limit = Math.clamp(limit, 1, 100);
    }
}
