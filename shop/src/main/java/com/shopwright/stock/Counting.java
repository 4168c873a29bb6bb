package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Lack;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ItemRows.Change;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's count is the truth: it always posts, and promises it leaves uncovered become shortages. */
@Component
final class Counting {

    private final ItemRows items;
    private final ClaimRows claims;
    private final LedgerRows ledger;
    private final Shelves shelves;
    private final WaitingList waiting;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Counting(
            ItemRows items,
            ClaimRows claims,
            LedgerRows ledger,
            Shelves shelves,
            WaitingList waiting,
            Transactions transactions,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.items = items;
        this.claims = claims;
        this.ledger = ledger;
        this.shelves = shelves;
        this.waiting = waiting;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void count(Sku sku, LocationId location, int onHand, Actor actor) {
        if (onHand < 0) {
            throw new InvalidInput("onHand", "count 0 or more");
        }
        transactions.inOne(() -> {
            shelves.mustKnow(location);
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
            waiting.serve(Set.of(sku));
            broken.stream()
                    .filter(claimant -> !claims.shortages(claimant).isEmpty())
                    .forEach(claimant -> events.publish(new PromisesBroken(claimant)));
            events.publish(new StockFell(ids.next(), Set.of(sku)));
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
}
