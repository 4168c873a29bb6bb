package com.shopwright.carts;

import com.shopwright.catalog.Variant;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.Demand;
import org.springframework.stereotype.Component;

/** May the shop promise what it does not have? Only where suppliers are asked for it: the simple shop sells what is there. */
@Component
class Backorders {

    private final ShopMode mode;

    Backorders(ShopMode mode) {
        this.mode = mode;
    }

    boolean mayPromise(Variant variant) {
        return mode == ShopMode.FULL && variant.backorderable();
    }

    /** What one piece takes from stock. */
    Demand one(Variant variant) {
        return new Demand(variant.sku(), 1, mayPromise(variant));
    }
}
