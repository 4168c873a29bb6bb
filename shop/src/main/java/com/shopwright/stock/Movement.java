package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import java.time.Instant;

/** One line of the ledger: why on hand changed. {@code quantity} is signed. */
public record Movement(Sku sku, LocationId location, Kind kind, int quantity, Actor actor, Instant at) {

    public enum Kind {
        /** Came in from a supplier. */
        RECEIPT,
        /** Left with a shipment. */
        SHIPMENT,
        /** A person counted another figure. */
        COUNT,
        /** Was shipped although a count had missed it: it must have been there. */
        FOUND
    }
}
