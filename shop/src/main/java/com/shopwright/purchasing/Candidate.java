package com.shopwright.purchasing;

import com.shopwright.stock.LocationId;
import com.shopwright.stock.StockPosition;

/** A SKU that might be ordered: its terms, its level and where it stands now. All quantities are pieces. */
record Candidate(SupplyTerm term, ReorderLevel level, StockPosition position) {

    LocationId receiveAt() {
        return level.receiveAt();
    }

    /** Promised to customers, not there, and not on its way either. */
    int uncoveredShortage() {
        return Math.max(0, position.shortage() - position.onOrder());
    }

    /** The (s, S) rule: order once the position, drafts and open purchase orders included, is at or below s. */
    boolean isDue() {
        return missing() > 0 && (position.position() <= level.reorderPoint() || uncoveredShortage() > 0);
    }

    /** Up to S, and at least what customers wait for. */
    int missing() {
        return Math.max(uncoveredShortage(), Math.max(0, level.orderUpTo() - position.position()));
    }

    /** How far above its reorder point it stands: who is topped up first. */
    int headroom() {
        return position.position() - level.reorderPoint();
    }

    /** What would have to be ordered if nothing were on order; 0 while it is not low. */
    static int shortBy(ReorderLevel level, StockPosition position) {
        int withoutOrders = position.position() - position.onOrder();
        boolean low = withoutOrders <= level.reorderPoint() || position.shortage() > 0;
        return low ? Math.max(position.shortage(), Math.max(0, level.orderUpTo() - withoutOrders)) : 0;
    }

    /** The line for what is missing: raised to the least quantity, then rounded up to whole packs. */
    Lot lot() {
        int atLeast = Math.max(missing(), term.moq());
        return new Lot(this, Math.ceilDiv(atLeast, term.pack()) * term.pack());
    }
}
