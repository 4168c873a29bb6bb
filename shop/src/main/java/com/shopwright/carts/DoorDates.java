package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When one piece of a variant could be at a door in the home country: what a product page says before there is a cart. */
@Component
class DoorDates {

    private final Pricing pricing;
    private final Stock stock;
    private final Backorders backorders;

    DoorDates(Pricing pricing, Stock stock, Backorders backorders) {
        this.pricing = pricing;
        this.stock = stock;
        this.backorders = backorders;
    }

    Map<Sku, Promise> of(Collection<Variant> variants) {
        List<Demand> demands = variants.stream().map(backorders::one).toList();
        Map<Demand, Optional<LocalDate>> ready = stock.readyDates(demands);
        Country home = pricing.home();
        Map<Sku, Promise> promises = new HashMap<>();
        for (Variant variant : variants) {
            Optional<DeliveryMethod> way = way(home, variant.weightGrams());
            ready.getOrDefault(backorders.one(variant), Optional.empty())
                    .flatMap(date -> way.map(by -> Promise.of(date, 0, by)))
                    .ifPresent(promise -> promises.put(variant.sku(), promise));
        }
        return Map.copyOf(promises);
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
