package com.shopwright.carts;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.ConfigureOutcome;
import com.shopwright.designs.DesignId;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
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
    private final Promises promises;
    private final DoorDates doorDates;

    MadeToOrderDesk(
            Configurations configurations, PartsSupply parts, Shelf shelf, Promises promises, DoorDates doorDates) {
        this.configurations = configurations;
        this.parts = parts;
        this.shelf = shelf;
        this.promises = promises;
        this.doorDates = doorDates;
    }

    @Override
    public Fitting fit(Slug product, Map<String, String> choices, Optional<String> latest) {
        Schedule schedule = promises.schedule();
        Supply supply = parts.of(configurations.model(product).map(Model::skus).orElse(Set.of()), schedule);
        ConfigureOutcome outcome = configurations.configure(product, choices, latest, supply);
        Optional<Configuration> complete = complete(outcome);
        return new Fitting(
                outcome,
                doorstep(
                        schedule,
                        complete.map(Configuration::weightGrams).orElse(0L),
                        complete.map(Configuration::makingDays).orElse(0)));
    }

    @Override
    public Optional<Workbench> workbench(Slug product) {
        return configurations.configurator(product).map(configurator -> {
            Schedule schedule = promises.schedule();
            return new Workbench(configurator, parts.of(configurator.model().skus(), schedule), schedule);
        });
    }

    @Override
    public Doorstep doorstep(Workbench workbench, Configuration configuration) {
        return doorstep(workbench.schedule(), configuration.weightGrams(), configuration.makingDays());
    }

    private Doorstep doorstep(Schedule schedule, long grams, int makingDays) {
        return new Doorstep(schedule, doorDates.homeWay((int) Math.min(grams, Integer.MAX_VALUE)), makingDays);
    }

    /** Before it is complete nobody knows what it weighs; standard delivery is assumed. */
    private static Optional<Configuration> complete(ConfigureOutcome outcome) {
        return switch (outcome) {
            case ConfigureOutcome.Configured(Model _, Answer answer, var _) -> answer.complete();
            case ConfigureOutcome.NotMadeToOrder _, ConfigureOutcome.NotUnderstood _ -> Optional.empty();
        };
    }

    @Override
    public Map<DesignId, Promise> promises(Set<DesignId> designs) {
        Map<Item, Goods> goods =
                shelf.goods(designs.stream().map(Item.Designed::new).collect(Collectors.toSet()));
        Map<DesignId, Goods> orderable = new HashMap<>();
        designs.forEach(id -> Optional.ofNullable(goods.get(new Item.Designed(id)))
                .filter(Goods::orderable)
                .ifPresent(made -> orderable.put(id, made)));
        return doorDates.of(orderable);
    }
}
