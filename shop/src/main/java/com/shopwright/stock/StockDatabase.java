package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Lack;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ItemRows.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each change locks the rows of its SKUs in the one order, decides in memory, and writes with one statement a table. */
@Component
final class StockDatabase implements Stock {

    private final ItemRows items;
    private final ClaimRows claims;
    private final LedgerRows ledger;
    private final SupplyRows supply;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final BusinessTime businessTime;

    StockDatabase(
            ItemRows items,
            ClaimRows claims,
            LedgerRows ledger,
            SupplyRows supply,
            Transactions transactions,
            Events events,
            Ids ids,
            InstantSource clock,
            BusinessTime businessTime) {
        this.items = items;
        this.claims = claims;
        this.ledger = ledger;
        this.supply = supply;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.businessTime = businessTime;
    }

    @Override
    public List<HoldOutcome> hold(List<HoldRequest> requests) {
        return transactions.inOne(() -> holdAll(requests));
    }

    private List<HoldOutcome> holdAll(List<HoldRequest> requests) {
        Set<Sku> skus = requests.stream()
                .flatMap(request -> request.demands().stream())
                .map(Demand::sku)
                .collect(Collectors.toCollection(TreeSet::new));
        FreeStock free = lock(skus);
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

    @Override
    public List<Amount> allocate(Claimant claimant) {
        return transactions.inOne(() -> {
            lock(skusOf(claimant));
            List<Allocation> held = claims.of(Table.HOLD, claimant);
            claims.delete(Table.HOLD, claimant);
            items.change(held.stream()
                    .map(goods -> new Change(goods.sku(), goods.location(), 0, -goods.quantity(), goods.quantity()))
                    .toList());
            Instant now = clock.instant();
            claims.add(
                    Table.ALLOCATION,
                    held.stream().map(goods -> new Claim(claimant, goods)).toList(),
                    now);
            claims.openShortages(claimant);
            Set<Sku> skus = skusOf(claimant);
            serveWaiting(skus);
            fell(skus);
            return claims.shortages(claimant);
        });
    }

    @Override
    public void release(Claimant claimant) {
        transactions.inOne(() -> {
            Set<Sku> skus = skusOf(claimant);
            lock(skus);
            List<Change> changes = new ArrayList<>();
            claims.of(Table.HOLD, claimant)
                    .forEach(goods -> changes.add(new Change(goods.sku(), goods.location(), 0, -goods.quantity(), 0)));
            claims.of(Table.ALLOCATION, claimant)
                    .forEach(goods -> changes.add(new Change(goods.sku(), goods.location(), 0, 0, -goods.quantity())));
            items.change(changes);
            claims.delete(Table.HOLD, claimant);
            claims.delete(Table.ALLOCATION, claimant);
            claims.deleteShortages(claimant);
            serveWaiting(skus);
        });
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
        transactions.inOne(() -> {
            lock(skus(amounts));
            Set<Sku> moved =
                    ledger.post(Movement.Kind.SHIPMENT, -1, location, amounts, reference, actor, clock.instant());
            for (Amount amount : amounts) {
                if (moved.contains(amount.sku())) {
                    takeOut(claimant, location, amount, reference, actor);
                }
            }
        });
    }

    /**
     * Takes allocated goods out. If a count had taken part of the allocation away, the goods were there after all: that
     * part is posted as found, and the claimant no longer waits for it.
     */
    private void takeOut(Claimant claimant, LocationId location, Amount amount, UUID reference, Actor actor) {
        int allocated = claims.of(Table.ALLOCATION, claimant).stream()
                .filter(goods ->
                        goods.sku().equals(amount.sku()) && goods.location().equals(location))
                .mapToInt(Allocation::quantity)
                .sum();
        int regular = Math.min(allocated, amount.quantity());
        int found = amount.quantity() - regular;
        if (regular > 0) {
            claims.reduce(Table.ALLOCATION, new Claim(claimant, new Allocation(amount.sku(), location, regular)));
            items.change(List.of(new Change(amount.sku(), location, -regular, 0, -regular)));
        }
        if (found > 0) {
            Amount surplus = new Amount(amount.sku(), found);
            ledger.post(Movement.Kind.FOUND, 1, location, List.of(surplus), reference, actor, clock.instant());
            claims.reduceShortage(new Lack(claimant, surplus));
        }
    }

    @Override
    public void receive(Receipt receipt) {
        transactions.inOne(() -> {
            known(receipt.location());
            Set<Sku> skus = skus(receipt.amounts());
            items.prepare(receipt.location(), skus);
            lock(skus);
            Set<Sku> moved = ledger.post(
                    Movement.Kind.RECEIPT,
                    1,
                    receipt.location(),
                    receipt.amounts(),
                    receipt.reference(),
                    receipt.actor(),
                    clock.instant());
            items.change(receipt.amounts().stream()
                    .filter(amount -> moved.contains(amount.sku()))
                    .map(amount -> new Change(amount.sku(), receipt.location(), amount.quantity(), 0, 0))
                    .toList());
            serveWaiting(skus);
        });
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
        if (onHand < 0) {
            throw new InvalidInput("onHand", "count 0 or more");
        }
        transactions.inOne(() -> {
            known(location);
            items.prepare(location, Set.of(sku));
            StockLevel level = items.lock(Set.of(sku)).stream()
                    .filter(row -> row.location().equals(location))
                    .findFirst()
                    .orElseThrow();
            int difference = onHand - level.onHand();
            if (difference == 0) {
                return;
            }
            Amount changed = new Amount(sku, Math.abs(difference));
            ledger.post(
                    Movement.Kind.COUNT,
                    Integer.signum(difference),
                    location,
                    List.of(changed),
                    ids.next(),
                    actor,
                    clock.instant());
            Set<Claimant> broken = breakPromises(sku, location, level.held() + level.allocated() - onHand);
            items.change(List.of(new Change(sku, location, difference, 0, 0)));
            serveWaiting(Set.of(sku));
            broken.stream()
                    .filter(claimant -> !claims.shortages(claimant).isEmpty())
                    .forEach(claimant -> events.publish(new PromisesBroken(claimant)));
            fell(Set.of(sku));
        });
    }

    /** Turns so many promised pieces into shortages, the latest promise first, and answers whose they were. */
    private Set<Claimant> breakPromises(Sku sku, LocationId location, int tooMany) {
        Set<Claimant> broken = new LinkedHashSet<>();
        int left = tooMany;
        for (Table table : List.of(Table.HOLD, Table.ALLOCATION)) { // what is not confirmed yet was promised last
            for (Claim claim : claims.latestFirst(table, sku, location)) {
                int part = Math.min(left, claim.goods().quantity());
                if (part <= 0) {
                    return broken;
                }
                left -= part;
                claims.reduce(table, new Claim(claim.claimant(), new Allocation(sku, location, part)));
                items.change(List.of(
                        table == Table.HOLD
                                ? new Change(sku, location, 0, -part, 0)
                                : new Change(sku, location, 0, 0, -part)));
                claims.addShortages(
                        List.of(new Lack(claim.claimant(), new Amount(sku, part))),
                        table == Table.ALLOCATION,
                        clock.instant());
                broken.add(claim.claimant());
            }
        }
        return broken;
    }

    /** Gives what is free now to those who wait, oldest first. The rows of {@code skus} are locked. */
    private void serveWaiting(Set<Sku> skus) {
        List<Lack> waiting = claims.waiting(skus);
        if (waiting.isEmpty()) {
            return;
        }
        FreeStock free = lock(skus);
        List<Claim> served = new ArrayList<>();
        for (Lack lack : waiting) {
            List<Allocation> picks =
                    free.takeUpTo(lack.amount().sku(), lack.amount().quantity());
            int part = picks.stream().mapToInt(Allocation::quantity).sum();
            if (part > 0) {
                claims.reduceShortage(
                        new Lack(lack.claimant(), new Amount(lack.amount().sku(), part)));
                picks.forEach(pick -> served.add(new Claim(lack.claimant(), pick)));
            }
        }
        items.change(served.stream().map(Claim::goods).map(Change::allocated).toList());
        claims.add(Table.ALLOCATION, served, clock.instant());
        served.stream()
                .map(Claim::claimant)
                .distinct()
                .forEach(claimant -> events.publish(new ShortagesFilled(claimant)));
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
        Set<Sku> skus = demands.stream().map(Demand::sku).collect(Collectors.toCollection(TreeSet::new));
        Map<Sku, StockPosition> positions = positions(skus);
        Map<Sku, Integer> leadTimes = supply.leadTimes(skus);
        List<SupplyRows.Coming> coming = supply.coming(skus);
        LocalDate today = businessTime.today();
        Map<Demand, Optional<LocalDate>> dates = new LinkedHashMap<>();
        for (Demand demand : demands) {
            dates.put(
                    demand,
                    Promising.readyDate(
                            demand,
                            Optional.ofNullable(positions.get(demand.sku())),
                            coming,
                            leadTimes.getOrDefault(demand.sku(), Promising.UNKNOWN_LEAD_DAYS),
                            today));
        }
        return dates;
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
        return supply.positions(skus).stream().collect(Collectors.toMap(StockPosition::sku, Function.identity()));
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

    private FreeStock lock(Collection<Sku> skus) {
        return new FreeStock(items.locations().stream().map(Location::id).toList(), items.lock(skus));
    }

    private Set<Sku> skusOf(Claimant claimant) {
        Set<Sku> skus = new TreeSet<>(Comparator.naturalOrder());
        claims.of(Table.HOLD, claimant).forEach(goods -> skus.add(goods.sku()));
        claims.of(Table.ALLOCATION, claimant).forEach(goods -> skus.add(goods.sku()));
        claims.shortages(claimant).forEach(amount -> skus.add(amount.sku()));
        return skus;
    }

    private static Set<Sku> skus(List<Amount> amounts) {
        return amounts.stream().map(Amount::sku).collect(Collectors.toCollection(TreeSet::new));
    }

    private void fell(Set<Sku> skus) {
        if (!skus.isEmpty()) {
            events.publish(new StockFell(ids.next(), skus));
        }
    }

    private void known(LocationId location) {
        List<Location> locations = items.locations();
        if (locations.stream().noneMatch(known -> known.id().equals(location))) {
            throw new InvalidInput(
                    "location",
                    "use one of: "
                            + locations.stream()
                                    .map(known -> known.id().value())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
