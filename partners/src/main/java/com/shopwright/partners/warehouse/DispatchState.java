package com.shopwright.partners.warehouse;

import java.util.Locale;

/** Where a dispatch order stands; the wire has the names in lower case. */
enum DispatchState {
    REQUESTED,
    PICKED,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    REFUSED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DispatchState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
