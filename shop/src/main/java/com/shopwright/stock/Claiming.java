package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Lack;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ItemRows.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Promises to orders: held until they are paid, allocated once they are, given back when they end. */
@Component
final class Claiming {

    private final ItemRows items;
    private final ClaimRows claims;
    private final Shelves shelves;
    private final WaitingList waiting;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Claiming(
            ItemRows items,
            ClaimRows claims,
            Shelves shelves,
            WaitingList waiting,
            Transactions transactions,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.items = items;
        this.claims = claims;
        this.shelves = shelves;
        this.waiting = waiting;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    List<HoldOutcome> hold(List<HoldRequest> requests) {
        return transactions.inOne(() -> holdAll(requests));
    }

    private List<HoldOutcome> holdAll(List<HoldRequest> requests) {
        Set<Sku> skus = requests.stream()
                .flatMap(request -> request.demands().stream())
                .map(Demand::sku)
                .collect(Collectors.toCollection(TreeSet::new));
        FreeStock free = shelves.lock(skus);
        List<Claim> held = new ArrayList<>();
        List<Lack> lacking = new ArrayList<>();
        List<HoldOutcome> outcomes = new ArrayList<>();
        for (HoldRequest request : requests) {
            outcomes.add(
                    switch (free.plan(request.demands())) {
                        case FreeStock.Plan.Refuse(var missing) -> new HoldOutcome.SoldOut(missing);
                        case FreeStock.Plan.Take(var picks, var backordered) -> {
                            picks.forEach(free::take);
                            picks.forEach(pick -> held.add(new Claim(request.claimant(), pick)));
                            backordered.forEach(amount -> lacking.add(new Lack(request.claimant(), amount)));
                            yield new HoldOutcome.Held(backordered);
                        }
                    });
        }
        Instant now = clock.instant();
        items.change(held.stream().map(Claim::goods).map(Change::held).toList());
        claims.add(Table.HOLD, held, now);
        claims.addShortages(lacking, false, now);
        return outcomes;
    }

    List<Amount> allocate(Claimant claimant) {
        return transactions.inOne(() -> {
            Set<Sku> skus = skusOf(claimant);
            shelves.lock(skus);
            List<Allocation> held = claims.of(Table.HOLD, claimant, skus);
            claims.delete(Table.HOLD, claimant, skus);
            items.change(held.stream()
                    .map(goods -> new Change(goods.sku(), goods.location(), 0, -goods.quantity(), goods.quantity()))
                    .toList());
            Instant now = clock.instant();
            claims.add(
                    Table.ALLOCATION,
                    held.stream().map(goods -> new Claim(claimant, goods)).toList(),
                    now);
            claims.openShortages(claimant, skus);
            waiting.serve(skus);
            if (!skus.isEmpty()) {
                events.publish(new StockFell(ids.next(), skus));
            }
            return claims.shortages(claimant);
        });
    }

    void release(Claimant claimant) {
        transactions.inOne(() -> {
            Set<Sku> skus = skusOf(claimant);
            shelves.lock(skus);
            List<Change> changes = new ArrayList<>();
            claims.of(Table.HOLD, claimant, skus)
                    .forEach(goods -> changes.add(new Change(goods.sku(), goods.location(), 0, -goods.quantity(), 0)));
            claims.of(Table.ALLOCATION, claimant, skus)
                    .forEach(goods -> changes.add(new Change(goods.sku(), goods.location(), 0, 0, -goods.quantity())));
            items.change(changes);
            claims.delete(Table.HOLD, claimant, skus);
            claims.delete(Table.ALLOCATION, claimant, skus);
            claims.deleteShortages(claimant, skus);
            waiting.serve(skus);
        });
    }

    /** What the claimant claims now. Whoever changes it locks these SKUs first and then touches claims on these only. */
    private Set<Sku> skusOf(Claimant claimant) {
        Set<Sku> skus = new TreeSet<>();
        claims.of(Table.HOLD, claimant).forEach(goods -> skus.add(goods.sku()));
        claims.of(Table.ALLOCATION, claimant).forEach(goods -> skus.add(goods.sku()));
        claims.shortages(claimant).forEach(amount -> skus.add(amount.sku()));
        return skus;
    }
}
