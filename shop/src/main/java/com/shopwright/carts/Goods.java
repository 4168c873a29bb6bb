package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.WorkPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What an item is at this moment, whether it comes from the shelf or from the workshop.
 *
 * @param item what is ordered: a design on an older model is ordered as what it is on the current one
 * @param choices in words; none for what comes from the shelf
 * @param making empty for what comes from the shelf
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
        Optional<Making> making,
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
                Optional.empty(),
                List.of(one),
                Optional.empty());
    }

    /** @param backorderable whether a part may be promised when there is none */
    static Goods of(DesignId id, Design design, Predicate<Sku> backorderable, Optional<Remark> remark) {
        return of(id, design, OptionalInt.empty(), backorderable, remark);
    }

    /** What the owner has made from parts, although buyers choose nothing about it. @param minutes work on one */
    static Goods of(Design design, OptionalInt minutes, Predicate<Sku> backorderable) {
        return of(design.id(), design, minutes, backorderable, Optional.empty());
    }

    private static Goods of(
            DesignId id, Design design, OptionalInt minutes, Predicate<Sku> backorderable, Optional<Remark> remark) {
        return new Goods(
                new Item.Designed(id),
                design.name(),
                design.specification().choices(),
                design.picture(),
                design.price(),
                design.taxClass(),
                design.weightGrams(),
                Optional.of(new Making(design.makingDays(), minutes)),
                design.parts().stream()
                        .map(part -> new Demand(part.sku(), part.quantity(), backorderable.test(part.sku())))
                        .toList(),
                remark);
    }

    /**
     * What a cart keeps of an item that is added: a design as it is on the current model, but a SKU as a SKU, whose price
     * and bill are looked up anew until it is ordered.
     */
    static Item kept(Item added, Optional<Goods> goods) {
        return switch (added) {
            case Item.Stocked _ -> added;
            case Item.Designed _ -> goods.map(Goods::item).orElse(added);
        };
    }

    boolean orderable() {
        return remark.filter(Remark::blocking).isEmpty();
    }

    List<Demand> demands(int pieces) {
        return demands.stream()
                .map(one -> new Demand(one.sku(), Math.multiplyExact(one.quantity(), pieces), one.backorderable()))
                .toList();
    }

    /** Work on so many pieces, in minutes. */
    long minutes(int pieces, Schedule schedule) {
        return making.map(made -> made.minutes(pieces, schedule)).orElse(0L);
    }

    int makingDays() {
        return making.map(Making::days).orElse(0);
    }

    /**
     * When so many pieces could leave the building, made behind what is in the plan already; empty if something of it
     * cannot be promised.
     *
     * @param wanted what they take from stock
     * @param ready by SKU
     */
    Optional<LocalDate> leaves(
            int pieces, List<Demand> wanted, Map<Sku, Optional<LocalDate>> ready, Schedule schedule, WorkPlan plan) {
        LocalDate latest = schedule.soonest();
        for (Demand demand : wanted) {
            Optional<LocalDate> date = ready.getOrDefault(demand.sku(), Optional.empty());
            if (date.isEmpty()) {
                return Optional.empty();
            }
            latest = date.get().isAfter(latest) ? date.get() : latest;
        }
        return plan.make(latest, makingDays(), minutes(pieces, schedule))
                .map(WorkPlan.Made::done)
                .map(schedule::leaves);
    }
}
