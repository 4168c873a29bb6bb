package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/**
 * A SKU over all locations as purchasing sees it: the inventory position is what is there, less what is promised, plus
 * what is already on its way.
 *
 * @param shortage promised to confirmed orders beyond what is there; an order that is not paid yet buys nothing
 */
public record StockPosition(Sku sku, int onHand, int held, int allocated, int shortage, int onOrder) {

    public int position() {
        return onHand - held - allocated - shortage + onOrder;
    }
}
