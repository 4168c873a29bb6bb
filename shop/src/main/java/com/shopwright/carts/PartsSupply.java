package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.configurator.Supply;
import com.shopwright.stock.Outlook;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the configurator is told of stock: a snapshot of all SKUs of a model, taken with the same few queries. */
@Component
class PartsSupply {

    private final Stock stock;
    private final Backorders backorders;

    PartsSupply(Stock stock, Backorders backorders) {
        this.stock = stock;
        this.backorders = backorders;
    }

    Supply of(Set<String> names, Schedule schedule) {
        Set<Sku> skus = names.stream().map(Sku::new).collect(Collectors.toUnmodifiableSet());
        return new Snapshot(
                stock.outlooks(skus, schedule), backorders.promisable(skus), schedule, new ConcurrentHashMap<>());
    }

    /** Counts the shop's working days from when what is in stock is at hand, so that in stock is 0. */
    private record Snapshot(
            Map<Sku, Outlook> outlooks, Set<Sku> promisable, Schedule schedule, Map<LocalDate, Integer> counted)
            implements Supply {

        @Override
        public int readyIn(String name, long quantity) {
            Sku sku = new Sku(name);
            return quantity <= 0
                    ? 0
                    : Optional.ofNullable(outlooks.get(sku))
                            .flatMap(outlook -> outlook.ready(quantity, promisable.contains(sku)))
                            .map(date -> counted.computeIfAbsent(date, schedule::daysUntil))
                            .orElse(NEVER);
        }
    }
}
