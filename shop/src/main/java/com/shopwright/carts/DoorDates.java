package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When one piece of a variant could be at a door in the home country: what a product page says before there is a cart. */
@Component
class DoorDates {

    private final Pricing pricing;
    private final Stock stock;
    private final Promises promises;
    private final PlainGoods plain;

    DoorDates(Pricing pricing, Stock stock, Promises promises, PlainGoods plain) {
        this.pricing = pricing;
        this.stock = stock;
        this.promises = promises;
        this.plain = plain;
    }

    Map<Sku, Promise> of(Collection<Variant> variants) {
        return of(plain.of(variants).goods());
    }

    /** For one piece of each, all by themselves. */
    <K> Map<K, Promise> of(Map<K, Goods> goods) {
        Schedule schedule = promises.schedule();
        Map<Demand, Optional<LocalDate>> ready = stock.readyDates(
                goods.values().stream().flatMap(one -> one.demands().stream()).collect(Collectors.toSet()), schedule);
        Map<K, Promise> dates = new HashMap<>();
        goods.forEach((key, one) -> {
            Map<Sku, Optional<LocalDate>> bySku = one.demands().stream()
                    .collect(Collectors.toMap(Demand::sku, demand -> ready.getOrDefault(demand, Optional.empty())));
            one.leaves(1, one.demands(), bySku, schedule, schedule.plan())
                    .flatMap(leaves -> homeWay(one.weightGrams()).map(way -> Promise.of(leaves, way, schedule)))
                    .ifPresent(promise -> dates.put(key, promise));
        });
        return Map.copyOf(dates);
    }

    /** How so much weight goes to the home country; empty if nothing carries it. */
    Optional<DeliveryMethod> homeWay(int grams) {
        return way(pricing.home(), grams);
    }

    /** Standard delivery, or the cheapest that carries it. */
    private Optional<DeliveryMethod> way(Country home, int grams) {
        List<DeliveryMethod> ways = pricing.deliveryMethods(home, grams);
        return ways.stream()
                .filter(way -> way.id().equals(ShippingTable.STANDARD))
                .findFirst()
                .or(() -> ways.stream().findFirst());
    }
}
