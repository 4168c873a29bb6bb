package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.ConfigureOutcome;
import com.shopwright.designs.DesignId;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings models, stock and roads together. */
@Component
class MadeToOrderDesk implements MadeToOrder {

    private final Configurations configurations;
    private final PartsSupply parts;
    private final Shelf shelf;
    private final Stock stock;
    private final DoorDates doorDates;

    MadeToOrderDesk(Configurations configurations, PartsSupply parts, Shelf shelf, Stock stock, DoorDates doorDates) {
        this.configurations = configurations;
        this.parts = parts;
        this.shelf = shelf;
        this.stock = stock;
        this.doorDates = doorDates;
    }

    @Override
    public Fitting fit(Slug product, Map<String, String> choices, Optional<String> latest) {
        Supply supply = parts.of(configurations.model(product).map(Model::skus).orElse(Set.of()));
        ConfigureOutcome outcome = configurations.configure(product, choices, latest, supply);
        return new Fitting(outcome, doorstep(grams(outcome)));
    }

    @Override
    public Optional<Workbench> workbench(Slug product) {
        return configurations
                .configurator(product)
                .map(configurator -> new Workbench(
                        configurator, parts.of(configurator.model().skus())));
    }

    @Override
    public Doorstep doorstep(long grams) {
        return new Doorstep(stock.soonest(), doorDates.homeWay((int) Math.min(grams, Integer.MAX_VALUE)));
    }

    /** Before it is complete nobody knows; standard delivery is assumed. */
    private static long grams(ConfigureOutcome outcome) {
        return switch (outcome) {
            case ConfigureOutcome.Configured(Model _, Answer answer, var _) ->
                answer.complete().map(Configuration::weightGrams).orElse(0L);
            case ConfigureOutcome.NotMadeToOrder _, ConfigureOutcome.NotUnderstood _ -> 0L;
        };
    }

    @Override
    public Map<DesignId, Promise> promises(Set<DesignId> designs) {
        Map<Item, Goods> goods =
                shelf.goods(designs.stream().map(Item.Designed::new).collect(Collectors.toSet()));
        Map<Demand, Optional<LocalDate>> ready = stock.readyDates(goods.values().stream()
                .map(Goods::demands)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        Map<DesignId, Promise> promises = new HashMap<>();
        for (DesignId id : designs) {
            Optional.ofNullable(goods.get(new Item.Designed(id)))
                    .filter(Goods::orderable)
                    .flatMap(made -> promise(made, ready))
                    .ifPresent(promise -> promises.put(id, promise));
        }
        return Map.copyOf(promises);
    }

    private Optional<Promise> promise(Goods made, Map<Demand, Optional<LocalDate>> ready) {
        Map<Sku, Optional<LocalDate>> bySku = made.demands().stream()
                .collect(Collectors.toMap(Demand::sku, demand -> ready.getOrDefault(demand, Optional.empty())));
        return made.leaves(made.demands(), bySku, stock.soonest())
                .flatMap(leaves -> doorDates.homeWay(made.weightGrams()).map(way -> Promise.of(leaves, 0, way)));
    }
}
