package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Lack;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ItemRows.Change;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goods that come in from suppliers and leave with shipments; each delivery and each shipment counts once. */
@Component
final class GoodsFlow {

    private final ItemRows items;
    private final ClaimRows claims;
    private final LedgerRows ledger;
    private final Shelves shelves;
    private final WaitingList waiting;
    private final Transactions transactions;
    private final InstantSource clock;

    GoodsFlow(
            ItemRows items,
            ClaimRows claims,
            LedgerRows ledger,
            Shelves shelves,
            WaitingList waiting,
            Transactions transactions,
            InstantSource clock) {
        this.items = items;
        this.claims = claims;
        this.ledger = ledger;
        this.shelves = shelves;
        this.waiting = waiting;
        this.transactions = transactions;
        this.clock = clock;
    }

    void ship(Claimant claimant, LocationId location, List<Amount> parcel, UUID reference, Actor actor) {
        List<Amount> amounts = perSku(parcel);
        transactions.inOne(() -> {
            shelves.lock(skus(amounts));
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
            giveUp(claimant, surplus);
        }
    }

    /** What was found is no longer missing; had it been replaced from elsewhere meanwhile, that is free for others. */
    private void giveUp(Claimant claimant, Amount found) {
        int missing = claims.shortages(claimant).stream()
                .filter(lack -> lack.sku().equals(found.sku()))
                .mapToInt(Amount::quantity)
                .sum();
        int left = found.quantity() - Math.min(missing, found.quantity());
        if (missing > 0) {
            claims.reduceShortage(new Lack(claimant, found));
        }
        for (Allocation goods : claims.of(Table.ALLOCATION, claimant)) {
            int part = goods.sku().equals(found.sku()) ? Math.min(left, goods.quantity()) : 0;
            if (part > 0) {
                claims.reduce(
                        Table.ALLOCATION, new Claim(claimant, new Allocation(goods.sku(), goods.location(), part)));
                items.change(List.of(new Change(goods.sku(), goods.location(), 0, 0, -part)));
                left -= part;
            }
        }
        waiting.serve(Set.of(found.sku()));
    }

    void receive(Receipt receipt) {
        List<Amount> amounts = perSku(receipt.amounts());
        transactions.inOne(() -> {
            shelves.mustKnow(receipt.location());
            Set<Sku> skus = skus(amounts);
            items.prepare(receipt.location(), skus);
            shelves.lock(skus);
            Set<Sku> moved = ledger.post(
                    Movement.Kind.RECEIPT,
                    1,
                    receipt.location(),
                    amounts,
                    receipt.reference(),
                    receipt.actor(),
                    clock.instant());
            items.change(amounts.stream()
                    .filter(amount -> moved.contains(amount.sku()))
                    .map(amount -> new Change(amount.sku(), receipt.location(), amount.quantity(), 0, 0))
                    .toList());
            waiting.serve(skus);
        });
    }

    /** One amount a SKU: the ledger knows a SKU once under a reference, however many lines of the paper name it. */
    private static List<Amount> perSku(List<Amount> amounts) {
        Map<Sku, Integer> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.sku(), amount.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new Amount(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Set<Sku> skus(List<Amount> amounts) {
        return amounts.stream().map(Amount::sku).collect(Collectors.toCollection(TreeSet::new));
    }
}
