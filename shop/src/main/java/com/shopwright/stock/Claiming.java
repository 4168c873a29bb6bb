package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ShortageRows.Shortage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Promises to orders: held until they are paid, allocated once they are, given back when they end. What many claimants ask
 * together costs the same few statements as what one asks.
 */
@Component
final class Claiming {

    private final Books books;
    private final Sourcing sourcing;
    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final Backlog backlog;
    private final WaitingList waiting;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Claiming(
            Books books,
            Sourcing sourcing,
            ClaimRows claims,
            ShortageRows shortages,
            Backlog backlog,
            WaitingList waiting,
            Transactions transactions,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.books = books;
        this.sourcing = sourcing;
        this.claims = claims;
        this.shortages = shortages;
        this.backlog = backlog;
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
        Book book = books.open(skus(requests));
        Backlog.Room room = backlog.lock(requests, book);
        Picking picking = sourcing.on(book);
        List<Claim> held = new ArrayList<>();
        List<Shortage> lacking = new ArrayList<>();
        List<HoldOutcome> outcomes = new ArrayList<>();
        for (HoldRequest request : requests) {
            outcomes.add(
                    switch (picking.plan(room.within(request, book))) {
                        case Picking.Plan.Refuse(var missing) -> new HoldOutcome.SoldOut(missing);
                        case Picking.Plan.Take(var picks, var backordered) -> {
                            for (Allocation pick : picks) {
                                Claim claim = new Claim(request.claimant(), pick);
                                book.post(Entry.hold(claim, Actor.BUYER));
                                held.add(claim);
                            }
                            room.owe(backordered);
                            backordered.forEach(amount ->
                                    lacking.add(new Shortage(request.claimant(), amount, request.deliverTo())));
                            yield new HoldOutcome.Held(backordered);
                        }
                    });
        }
        Instant now = clock.instant();
        claims.add(Table.HOLD, held, now);
        books.startBooksOf(lacking.stream().map(lack -> lack.amount().sku()).collect(Collectors.toSet()), book);
        shortages.add(lacking, false, now);
        books.close(book);
        return outcomes;
    }

    private static Set<Sku> skus(List<HoldRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.demands().stream())
                .map(Demand::sku)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<Claimant, List<Amount>> allocate(Collection<Claimant> claimants, Actor actor) {
        return transactions.inOne(() -> {
            Set<Sku> skus = claims.skusOf(claimants);
            if (!skus.isEmpty()) {
                allocate(claimants, skus, actor);
            }
            return shortages.of(claimants);
        });
    }

    private void allocate(Collection<Claimant> claimants, Set<Sku> skus, Actor actor) {
        Book book = books.open(skus);
        List<Claim> held = claims.take(Table.HOLD, claimants, skus);
        held.forEach(claim -> book.post(Entry.confirm(claim, actor)));
        claims.add(Table.ALLOCATION, held, clock.instant());
        boolean waitsNow = shortages.open(claimants, skus);
        if (waitsNow) {
            waiting.serve(book, skus);
        }
        books.close(book);
        if (waitsNow || !held.isEmpty()) {
            events.publish(new StockFell(ids.next(), skus));
        }
    }

    void release(Collection<Claimant> claimants, Actor actor) {
        transactions.inOne(() -> {
            Set<Sku> skus = claims.skusOf(claimants);
            if (skus.isEmpty()) {
                return;
            }
            Book book = books.open(skus);
            for (Table table : Table.values()) {
                claims.take(table, claimants, skus).forEach(claim -> book.post(Entry.release(table, claim, actor)));
            }
            shortages.delete(claimants, skus);
            waiting.serve(book, skus);
            books.close(book);
        });
    }
}
