package com.shopwright.carts;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.Demand;
import java.util.Set;
import org.springframework.stereotype.Component;

/** May the shop promise what it does not have? Only where suppliers are asked for it: the simple shop sells what is there. */
@Component
class Backorders {

    private final ShopMode mode;
    private final Catalog catalog;

    Backorders(ShopMode mode, Catalog catalog) {
        this.mode = mode;
        this.catalog = catalog;
    }

    boolean mayPromise(Variant variant) {
        return mode == ShopMode.FULL && variant.backorderable();
    }

    /** Those that may be promised: what the catalogue does not know says nothing of being ordered later, so it may not. */
    Set<Sku> promisable(Set<Sku> skus) {
        return mode == ShopMode.FULL && !skus.isEmpty() ? catalog.backorderable(skus) : Set.of();
    }

    /** What one piece takes from stock. */
    Demand one(Variant variant) {
        return new Demand(variant.sku(), 1, mayPromise(variant));
    }
}
