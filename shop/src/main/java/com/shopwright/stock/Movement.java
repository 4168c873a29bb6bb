package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the ledger: what changed an item's balances, and what they were then.
 *
 * @param number counts an item's entries from 1, without a gap
 * @param after the balances with this entry
 * @param reference what caused it: the claimant for a hold, an allocation, a release and a broken promise; else the
 *     delivery, shipment, count, transfer or scrapping
 * @param note what the person who posted it wrote
 */
public record Movement(
        Sku sku,
        LocationId location,
        long number,
        Kind kind,
        Figures effect,
        Figures after,
        UUID reference,
        Actor actor,
        Instant at,
        Optional<String> note) {

    public enum Kind {
        /** Came in from a supplier. */
        RECEIPT,
        /** Promised to an order that is not paid yet. */
        HOLD,
        /** Given back by its claimant, whether held or allocated. */
        RELEASE,
        /** Promised to a confirmed order: what it held, or what came free for one that waited. */
        ALLOCATION,
        /** Left with a shipment. */
        SHIPMENT,
        /** Came back from a customer. */
        RETURN,
        /** A person counted another figure. */
        COUNT,
        /** Was shipped although the books had none: it must have been there. */
        FOUND,
        /** Left for another location. */
        TRANSFER_OUT,
        /** Came from another location. */
        TRANSFER_IN,
        /** Damaged, lost or used up. */
        SCRAP,
        /** A promise that a count or scrapping left uncovered: its claimant waits for new goods. */
        BROKEN
    }
}
