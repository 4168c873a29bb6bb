package com.shopwright.api;

import com.shopwright.stock.StockLevel;

/** How much of a SKU is where, and who it is promised to. */
record StockLevelDocument(String location, int onHand, int held, int allocated, int onOrder, int inTransit) {

    static StockLevelDocument of(StockLevel level) {
        return new StockLevelDocument(
                level.location().value(),
                level.onHand(),
                level.held(),
                level.allocated(),
                level.onOrder(),
                level.inTransit());
    }
}
