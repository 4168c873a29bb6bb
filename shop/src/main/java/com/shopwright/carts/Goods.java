package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Design;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Demand;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an item is at this moment, whether it comes from the shelf or from the workshop.
 *
 * @param makingDays business days in the workshop once its parts are there
 * @param demands what one piece takes from stock, one per SKU
 */
record Goods(
        String name,
        String picture,
        Money price,
        TaxClass taxClass,
        int weightGrams,
        int makingDays,
        List<Demand> demands) {

    static Goods of(Variant variant, Demand one) {
        return new Goods(
                variant.name(),
                variant.picture(),
                variant.price(),
                variant.taxClass(),
                variant.weightGrams(),
                0,
                List.of(one));
    }

    /** @param backorderable whether a part may be promised when there is none */
    static Goods of(Design design, Predicate<Sku> backorderable) {
        return new Goods(
                design.name(),
                design.picture(),
                design.price(),
                design.taxClass(),
                design.weightGrams(),
                design.makingDays(),
                design.parts().stream()
                        .map(part -> new Demand(part.sku(), part.quantity(), backorderable.test(part.sku())))
                        .toList());
    }

    List<Demand> demands(int pieces) {
        return demands.stream()
                .map(one -> new Demand(one.sku(), Math.multiplyExact(one.quantity(), pieces), one.backorderable()))
                .toList();
    }
}
