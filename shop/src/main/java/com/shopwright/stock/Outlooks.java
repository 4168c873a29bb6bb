package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.stock.SupplyRows.Coming;
import com.shopwright.stock.SupplyRows.Terms;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes snapshots of stock, supply and time to promise from, with the same few queries for any number of SKUs. */
@Component
class Outlooks {

    private final SupplyRows supply;
    private final TimetableRows timetables;
    private final PromiseRows promises;
    private final BusinessTime businessTime;
    private final ShopSettings settings;

    Outlooks(
            SupplyRows supply,
            TimetableRows timetables,
            PromiseRows promises,
            BusinessTime businessTime,
            ShopSettings settings) {
        this.supply = supply;
        this.timetables = timetables;
        this.promises = promises;
        this.businessTime = businessTime;
        this.settings = settings;
    }

    Schedule schedule() {
        Timetable timetable = timetables.read();
        ZonedDateTime now = businessTime.now().atZone(settings.timeZone());
        return new Schedule(
                now,
                timetable,
                timetable.workshop().minutesPerDay().isPresent() ? promises.work(now.toLocalDate()) : Map.of());
    }

    Map<Sku, Outlook> of(Collection<Sku> skus, Schedule schedule) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<Sku, Terms> terms = supply.terms(skus);
        Map<Sku, List<Coming>> coming = supply.coming(skus).stream().collect(Collectors.groupingBy(Coming::sku));
        return supply.standings(skus).stream()
                .map(standing -> new Outlook(
                        standing,
                        coming.getOrDefault(standing.position().sku(), List.of()),
                        terms.getOrDefault(standing.position().sku(), Terms.UNKNOWN),
                        schedule))
                .collect(Collectors.toUnmodifiableMap(Outlook::sku, Function.identity()));
    }
}
