package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.pricing.QuoteLine;
import com.shopwright.stock.Demand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored cart with what its items are at this moment. */
record FilledCart(StoredCart stored, List<Line> lines) {

    record Line(StoredCart.Line stored, Goods goods) {

        QuoteLine quoteLine() {
            return new QuoteLine(goods.price(), stored.quantity(), goods.taxClass(), goods.weightGrams());
        }

        List<Demand> demands() {
            return goods.demands(stored.quantity());
        }
    }

    /** Leaves out what is no longer sold: it can be neither priced nor delivered, and the rest of the cart can. */
    static FilledCart of(StoredCart cart, Map<Item, Goods> goods) {
        return new FilledCart(
                cart,
                cart.lines().stream()
                        .flatMap(line ->
                                Optional.ofNullable(goods.get(line.item()))
                                        .map(known -> new Line(line, known))
                                        .stream())
                        .toList());
    }

    /** What the whole cart takes of each SKU: two lines may want the same part, and both have to be served. */
    Map<Sku, Demand> demands() {
        Map<Sku, Demand> sums = new HashMap<>();
        lines.stream()
                .filter(line -> line.goods().orderable())
                .flatMap(line -> line.demands().stream())
                .forEach(demand -> sums.merge(demand.sku(), demand, FilledCart::sum));
        return sums;
    }

    /** As far as an {@code int} holds it: no way of delivery carries more. */
    int weightGrams() {
        long grams = lines.stream()
                .mapToLong(line ->
                        (long) line.goods().weightGrams() * line.stored().quantity())
                .sum();
        return (int) Math.min(grams, Integer.MAX_VALUE);
    }

    private static Demand sum(Demand one, Demand other) {
        return new Demand(
                one.sku(),
                Math.addExact(one.quantity(), other.quantity()),
                one.backorderable() && other.backorderable());
    }
}
