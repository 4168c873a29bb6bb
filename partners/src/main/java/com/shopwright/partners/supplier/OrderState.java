package com.shopwright.partners.supplier;

import java.util.Locale;

/** Where a supplier order stands; the wire has the names in lower case. */
enum OrderState {
    RECEIVED,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    REFUSED,
    CANCELLED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
