package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * When demands could leave the building. Stock answers by SKU, so demands of different carts for one SKU are asked in
 * rounds: one for a cart, and one per different quantity of the same SKU for many.
 */
@Component
class ReadyDates {

    private final Stock stock;

    ReadyDates(Stock stock) {
        this.stock = stock;
    }

    Map<Demand, Optional<LocalDate>> of(Collection<Demand> demands) {
        Map<Demand, Optional<LocalDate>> dates = new HashMap<>();
        for (Collection<Demand> round : rounds(Set.copyOf(demands))) {
            Map<Sku, Optional<LocalDate>> answers = stock.readyDates(List.copyOf(round));
            round.forEach(demand -> dates.put(demand, answers.getOrDefault(demand.sku(), Optional.empty())));
        }
        return dates;
    }

    /** Each demand in one round, no SKU twice in a round. */
    private static List<Collection<Demand>> rounds(Set<Demand> demands) {
        List<Map<Sku, Demand>> rounds = new ArrayList<>();
        Map<Sku, Integer> seen = new HashMap<>();
        for (Demand demand : demands) {
            int round = seen.merge(demand.sku(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            rounds.get(round).put(demand.sku(), demand);
        }
        return rounds.stream().map(Map::values).toList();
    }
}
