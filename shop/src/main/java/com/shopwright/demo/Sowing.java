package com.shopwright.demo;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.designs.ModelCheck;
import com.shopwright.designs.Models;
import com.shopwright.designs.PublishOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.pricing.Pricing;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.Stock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands a seed to the rooms, each its part, from the bottom up. */
@Component
class Sowing {

    private final ShopProfiles profiles;
    private final Catalog catalog;
    private final Pricing pricing;
    private final Models models;
    private final Stock stock;
    private final Promises promises;
    private final Purchasing purchasing;

    Sowing(
            ShopProfiles profiles,
            Catalog catalog,
            Pricing pricing,
            Models models,
            Stock stock,
            Promises promises,
            Purchasing purchasing) {
        this.profiles = profiles;
        this.catalog = catalog;
        this.pricing = pricing;
        this.models = models;
        this.stock = stock;
        this.promises = promises;
        this.purchasing = purchasing;
    }

    void sow(Seed seed) {
        profiles.put(seed.profile());
        pricing.putTaxRates(seed.taxRates());
        pricing.putShipping(seed.shipping());
        seed.locations().forEach(stock::put);
        promises.put(seed.timetable());
        seed.goods().collections().forEach(catalog::put);
        seed.goods().products().forEach(catalog::put);
        catalog.put(seed.goods().components());
        seed.goods().models().forEach(this::publish);
        open(seed.goods().openings());
        seed.goods().suppliers().forEach(purchasing::put);
        purchasing.putTerms(seed.goods().terms());
        purchasing.putLevels(seed.goods().levels());
    }

    private void publish(ModelCheck.Sound model) {
        if (models.publish(model) instanceof PublishOutcome.Refused(var faults)) {
            throw BrokenFile.of(faults);
        }
    }

    /** The opening stock comes in like any delivery, so that the ledger explains it; what starts at none is counted. */
    private void open(List<StockForm.Opening> openings) {
        Map<LocationId, List<Amount>> received = openings.stream()
                .filter(opening -> opening.quantity() > 0)
                .collect(Collectors.groupingBy(
                        StockForm.Opening::location,
                        Collectors.mapping(
                                opening -> new Amount(opening.sku(), opening.quantity()), Collectors.toList())));
        received.forEach(
                (location, amounts) -> stock.receive(new Receipt(reference(location), location, amounts, Actor.OWNER)));
        openings.stream()
                .filter(opening -> opening.quantity() == 0)
                .forEach(opening -> stock.count(opening.sku(), opening.location(), 0, Actor.OWNER));
    }

    /** The same at every try, so that a place is opened once. */
    private static UUID reference(LocationId location) {
        return UUID.nameUUIDFromBytes(("opening stock of " + location).getBytes(StandardCharsets.UTF_8));
    }
}
