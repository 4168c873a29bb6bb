package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/**
 * @param onHand physically there
 * @param held promised to orders that are not paid yet
 * @param allocated promised to confirmed orders
 * @param onOrder expected from suppliers
 * @param inTransit on their way here from another location
 */
public record StockLevel(
        Sku sku, LocationId location, int onHand, int held, int allocated, int onOrder, int inTransit) {

    /** What nobody was promised here. */
    public int available() {
        return onHand - held - allocated;
    }
}
