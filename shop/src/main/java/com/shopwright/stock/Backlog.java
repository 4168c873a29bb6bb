package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps promises of what is not there within what the owner allows, for any number of buyers at once: where something is
 * short its policy is locked before it is read how many are owed, and stays locked until they are written. Where all is
 * there, this costs no query.
 */
@Component
class Backlog {

    private final PolicyRows policies;
    private final PromiseRows promises;

    Backlog(PolicyRows policies, PromiseRows promises) {
        this.policies = policies;
        this.promises = promises;
    }

    /** For requests about to be planned on an open book. */
    Room lock(List<HoldRequest> requests, Book book) {
        Map<Sku, Long> wanted = new TreeMap<>();
        requests.stream()
                .flatMap(request -> request.demands().stream())
                .forEach(demand -> wanted.merge(demand.sku(), (long) demand.quantity(), Long::sum));
        Set<Sku> shortOf = wanted.entrySet().stream()
                .filter(want -> want.getValue() > book.onSale(want.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (shortOf.isEmpty()) {
            return new Room(Map.of(), Map.of());
        }
        Map<Sku, SellingPolicy> set = policies.lock(shortOf);
        return new Room(set, set.isEmpty() ? Map.of() : promises.owed(set.keySet()));
    }

    /** How many may still be owed of what is short. */
    static final class Room {

        private final Map<Sku, SellingPolicy> policies;
        private final Map<Sku, Integer> owed;

        Room(Map<Sku, SellingPolicy> policies, Map<Sku, Integer> owed) {
            this.policies = Map.copyOf(policies);
            this.owed = new HashMap<>(owed);
        }

        /** The same request, each demand backorderable only if the owner lets so many more be owed. */
        HoldRequest within(HoldRequest request, Book book) {
            if (policies.isEmpty()) {
                return request;
            }
            Map<Sku, Long> wanted = request.demands().stream()
                    .collect(Collectors.groupingBy(Demand::sku, Collectors.summingLong(Demand::quantity)));
            return new HoldRequest(
                    request.claimant(),
                    request.demands().stream()
                            .map(demand -> new Demand(
                                    demand.sku(),
                                    demand.quantity(),
                                    allows(demand, wanted.getOrDefault(demand.sku(), 0L) - book.onSale(demand.sku()))))
                            .toList(),
                    request.deliverTo());
        }

        private boolean allows(Demand demand, long missing) {
            SellingPolicy policy = policies.get(demand.sku());
            return policy == null
                    ? demand.backorderable()
                    : policy.allows(owed.getOrDefault(demand.sku(), 0) + Math.max(0, missing));
        }

        void owe(List<Amount> backordered) {
            backordered.forEach(amount -> owed.merge(amount.sku(), amount.quantity(), Integer::sum));
        }
    }
}
