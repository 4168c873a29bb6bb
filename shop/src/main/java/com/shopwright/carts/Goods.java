package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Demand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an item is at this moment, whether it comes from the shelf or from the workshop.
 *
 * @param item what is ordered: a design on an older model is ordered as what it is on the current one
 * @param choices in words; none for what comes from the shelf
 * @param makingDays business days in the workshop once its parts are there
 * @param demands what one piece takes from stock, one per SKU
 */
record Goods(
        Item item,
        String name,
        List<Chosen> choices,
        String picture,
        Money price,
        TaxClass taxClass,
        int weightGrams,
        int makingDays,
        List<Demand> demands,
        Optional<Remark> remark) {

    static Goods of(Variant variant, Demand one) {
        return new Goods(
                new Item.Stocked(variant.sku()),
                variant.name(),
                List.of(),
                variant.picture(),
                variant.price(),
                variant.taxClass(),
                variant.weightGrams(),
                0,
                List.of(one),
                Optional.empty());
    }

    /** @param backorderable whether a part may be promised when there is none */
    static Goods of(DesignId id, Design design, Predicate<Sku> backorderable, Optional<Remark> remark) {
        return new Goods(
                new Item.Designed(id),
                design.name(),
                design.specification().choices(),
                design.picture(),
                design.price(),
                design.taxClass(),
                design.weightGrams(),
                design.makingDays(),
                design.parts().stream()
                        .map(part -> new Demand(part.sku(), part.quantity(), backorderable.test(part.sku())))
                        .toList(),
                remark);
    }

    boolean orderable() {
        return remark.filter(Remark::blocking).isEmpty();
    }

    List<Demand> demands(int pieces) {
        return demands.stream()
                .map(one -> new Demand(one.sku(), Math.multiplyExact(one.quantity(), pieces), one.backorderable()))
                .toList();
    }

    /**
     * When pieces that take {@code wanted} could leave the building, made; empty if something of it cannot be promised.
     *
     * @param ready by SKU
     * @param soonest when what needs nothing from stock could leave
     */
    Optional<LocalDate> leaves(List<Demand> wanted, Map<Sku, Optional<LocalDate>> ready, LocalDate soonest) {
        LocalDate latest = soonest;
        for (Demand demand : wanted) {
            Optional<LocalDate> date = ready.getOrDefault(demand.sku(), Optional.empty());
            if (date.isEmpty()) {
                return Optional.empty();
            }
            latest = date.get().isAfter(latest) ? date.get() : latest;
        }
        return Optional.of(BusinessDays.after(latest, makingDays));
    }
}
