package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The face of the room. Each change locks the rows of its SKUs in the one order, decides in memory, and writes with one
 * statement a table.
 */
@Component
final class StockDatabase implements Stock {

    private final Claiming claiming;
    private final GoodsFlow flow;
    private final Counting counting;
    private final ItemRows items;
    private final ClaimRows claims;
    private final LedgerRows ledger;
    private final SupplyRows supply;
    private final Transactions transactions;
    private final BusinessTime businessTime;

    StockDatabase(
            Claiming claiming,
            GoodsFlow flow,
            Counting counting,
            ItemRows items,
            ClaimRows claims,
            LedgerRows ledger,
            SupplyRows supply,
            Transactions transactions,
            BusinessTime businessTime) {
        this.claiming = claiming;
        this.flow = flow;
        this.counting = counting;
        this.items = items;
        this.claims = claims;
        this.ledger = ledger;
        this.supply = supply;
        this.transactions = transactions;
        this.businessTime = businessTime;
    }

    @Override
    public List<HoldOutcome> hold(List<HoldRequest> requests) {
        return claiming.hold(requests);
    }

    @Override
    public List<Amount> allocate(Claimant claimant) {
        return claiming.allocate(claimant);
    }

    @Override
    public void release(Claimant claimant) {
        claiming.release(claimant);
    }

    @Override
    public List<Allocation> allocations(Claimant claimant) {
        return claims.of(Table.ALLOCATION, claimant);
    }

    @Override
    public List<Amount> shortages(Claimant claimant) {
        return claims.shortages(claimant);
    }

    @Override
    public void ship(Claimant claimant, LocationId location, List<Amount> amounts, UUID reference, Actor actor) {
        flow.ship(claimant, location, amounts, reference, actor);
    }

    @Override
    public void receive(Receipt receipt) {
        flow.receive(receipt);
    }

    @Override
    public void expect(List<Expectation> expectations) {
        transactions.inOne(() -> expectations.forEach(supply::expect));
    }

    @Override
    public void leadTime(Map<Sku, Integer> businessDays) {
        supply.leadTime(businessDays);
    }

    @Override
    public void count(Sku sku, LocationId location, int onHand, Actor actor) {
        counting.count(sku, location, onHand, actor);
    }

    @Override
    public Map<Sku, Integer> available(Set<Sku> skus) {
        Map<Sku, Integer> free = new HashMap<>();
        skus.forEach(sku -> free.put(sku, 0));
        items.levels(skus).forEach(level -> free.merge(level.sku(), level.available(), Integer::sum));
        return free;
    }

    @Override
    public Map<Demand, Optional<LocalDate>> readyDates(Collection<Demand> demands) {
        Map<Sku, Outlook> outlooks = outlooks(demands.stream().map(Demand::sku).collect(Collectors.toSet()));
        Map<Demand, Optional<LocalDate>> dates = new LinkedHashMap<>();
        for (Demand demand : demands) {
            dates.put(
                    demand,
                    Optional.ofNullable(outlooks.get(demand.sku()))
                            .orElseThrow()
                            .ready(demand.quantity(), demand.backorderable()));
        }
        return dates;
    }

    @Override
    public Map<Sku, Outlook> outlooks(Set<Sku> skus) {
        Map<Sku, Integer> leadTimes = supply.leadTimes(skus);
        Map<Sku, List<SupplyRows.Coming>> coming =
                supply.coming(skus).stream().collect(Collectors.groupingBy(SupplyRows.Coming::sku));
        LocalDate today = businessTime.today();
        return supply.standings(skus).stream()
                .map(standing -> new Outlook(
                        standing,
                        coming.getOrDefault(standing.position().sku(), List.of()),
                        leadTimes.getOrDefault(standing.position().sku(), Outlook.UNKNOWN_LEAD_DAYS),
                        today))
                .collect(Collectors.toUnmodifiableMap(Outlook::sku, Function.identity()));
    }

    @Override
    public LocalDate soonest() {
        return businessTime.today().plusDays(Outlook.HANDLING_DAYS);
    }

    @Override
    public List<StockLevel> levels(Set<Sku> skus) {
        return items.levels(skus);
    }

    @Override
    public List<StockLevel> levels() {
        return items.levels();
    }

    @Override
    public Map<Sku, StockPosition> positions(Set<Sku> skus) {
        return supply.standings(skus).stream()
                .map(SupplyRows.Standing::position)
                .collect(Collectors.toMap(StockPosition::sku, Function.identity()));
    }

    @Override
    public List<Movement> movements(Sku sku, int limit) {
        return ledger.latest(sku, limit);
    }

    @Override
    public List<Location> locations() {
        return items.locations();
    }

    @Override
    public void put(Location location) {
        items.put(location);
    }
}
