package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
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
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The face of the room. Each change opens the books of its SKUs, which locks their rows in the one order, decides in memory,
 * and writes with one statement a table.
 */
@Component
final class StockDatabase implements Stock {

    private final Claiming claiming;
    private final PartRelease partRelease;
    private final GoodsFlow flow;
    private final Counting counting;
    private final ItemRows items;
    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final SettingRows settings;
    private final LedgerRows ledger;
    private final SupplyRows supply;
    private final Outlooks outlooks;
    private final PromiseRows promises;
    private final PromiseDesk promiseDesk;
    private final Transactions transactions;

    StockDatabase(
            Claiming claiming,
            PartRelease partRelease,
            GoodsFlow flow,
            Counting counting,
            ItemRows items,
            ClaimRows claims,
            ShortageRows shortages,
            SettingRows settings,
            LedgerRows ledger,
            SupplyRows supply,
            Outlooks outlooks,
            PromiseRows promises,
            PromiseDesk promiseDesk,
            Transactions transactions) {
        this.claiming = claiming;
        this.partRelease = partRelease;
        this.flow = flow;
        this.counting = counting;
        this.items = items;
        this.claims = claims;
        this.shortages = shortages;
        this.settings = settings;
        this.ledger = ledger;
        this.supply = supply;
        this.outlooks = outlooks;
        this.promises = promises;
        this.promiseDesk = promiseDesk;
        this.transactions = transactions;
    }

    @Override
    public List<HoldOutcome> hold(List<HoldRequest> requests) {
        return claiming.hold(requests);
    }

    @Override
    public Map<Claimant, List<Amount>> allocate(Collection<Claimant> claimants) {
        return claiming.allocate(claimants, Actor.SHOP);
    }

    @Override
    public void release(Collection<Claimant> claimants, Actor actor) {
        transactions.inOne(() -> {
            claiming.release(claimants, actor);
            promises.drop(claimants);
        });
    }

    @Override
    public void release(Claimant claimant, List<Amount> amounts, List<Allocation> kept, Actor actor) {
        partRelease.release(claimant, amounts, kept, actor);
    }

    @Override
    public Map<Claimant, List<Allocation>> allocations(Collection<Claimant> claimants) {
        return claims.of(Table.ALLOCATION, claimants);
    }

    @Override
    public List<Amount> shortages(Claimant claimant) {
        return shortages.of(claimant);
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
    public void takeBack(Receipt goods) {
        flow.takeBack(goods);
    }

    @Override
    public void expect(List<Expectation> expectations) {
        transactions.inOne(() -> {
            expectations.forEach(supply::expect);
            promiseDesk.reckonAgain(expectations.stream().map(Expectation::sku).collect(Collectors.toSet()));
        });
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
    public ScrapOutcome scrap(
            Sku sku, LocationId location, int quantity, Optional<String> reason, UUID reference, Actor actor) {
        return counting.scrap(sku, location, quantity, reason, reference, actor);
    }

    @Override
    public Map<Sku, Integer> available(Set<Sku> skus) {
        Map<Sku, Integer> free = new HashMap<>();
        thresholds(skus).forEach((sku, threshold) -> free.put(sku, -threshold.buffer()));
        items.levels(skus).forEach(level -> free.merge(level.sku(), level.available(), Integer::sum));
        free.replaceAll((sku, quantity) -> Math.max(0, quantity));
        return free;
    }

    @Override
    public Map<Demand, Optional<LocalDate>> readyDates(Collection<Demand> demands, Schedule schedule) {
        Map<Sku, Outlook> known = outlooks(demands.stream().map(Demand::sku).collect(Collectors.toSet()), schedule);
        Map<Demand, Optional<LocalDate>> dates = new LinkedHashMap<>();
        for (Demand demand : demands) {
            dates.put(
                    demand,
                    Optional.ofNullable(known.get(demand.sku()))
                            .orElseThrow()
                            .ready(demand.quantity(), demand.backorderable()));
        }
        return dates;
    }

    @Override
    public Map<Sku, Outlook> outlooks(Set<Sku> skus, Schedule schedule) {
        return outlooks.of(skus, schedule);
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
    public Map<Sku, Threshold> thresholds(Set<Sku> skus) {
        Map<Sku, Threshold> all = settings.thresholds(skus);
        skus.forEach(sku -> all.putIfAbsent(sku, Threshold.NONE));
        return all;
    }

    @Override
    public void put(Sku sku, Threshold threshold) {
        settings.threshold(sku, threshold);
    }

    @Override
    public SortedMap<Sku, Integer> runningLow() {
        return settings.runningLow();
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
