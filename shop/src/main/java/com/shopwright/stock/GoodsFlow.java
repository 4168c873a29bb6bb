package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.Movement.Kind;
import com.shopwright.stock.ShortageRows.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goods that come in from suppliers or back from customers, and leave with shipments; each paper counts once. */
@Component
final class GoodsFlow {

    private final Books books;
    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final LedgerRows ledger;
    private final WaitingList waiting;
    private final Transactions transactions;

    GoodsFlow(
            Books books,
            ClaimRows claims,
            ShortageRows shortages,
            LedgerRows ledger,
            WaitingList waiting,
            Transactions transactions) {
        this.books = books;
        this.claims = claims;
        this.shortages = shortages;
        this.ledger = ledger;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    void receive(Receipt receipt) {
        comeIn(Kind.RECEIPT, receipt);
    }

    void takeBack(Receipt receipt) {
        comeIn(Kind.RETURN, receipt);
    }

    private void comeIn(Kind kind, Receipt receipt) {
        Map<Sku, Integer> amounts = perSku(receipt.amounts());
        transactions.inOne(() -> {
            Book book = books.openAt(receipt.location(), amounts.keySet());
            forget(ledger.moved(kind, receipt.reference(), receipt.location(), amounts.keySet()), amounts);
            amounts.forEach((sku, quantity) -> book.post(Entry.goods(
                    kind, new Allocation(sku, receipt.location(), quantity), receipt.reference(), receipt.actor())));
            waiting.serve(book, amounts.keySet());
            books.close(book);
        });
    }

    /**
     * Takes goods out: what is allocated to the claimant here; beyond that what is free here, since it is gone; beyond that
     * what the books do not know, which must have been there and is posted as found.
     */
    void ship(Claimant claimant, LocationId location, List<Amount> parcel, UUID shipment, Actor actor) {
        Map<Sku, Integer> amounts = perSku(parcel);
        transactions.inOne(() -> {
            Book book = books.openAt(location, amounts.keySet());
            forget(ledger.moved(Kind.SHIPMENT, shipment, location, amounts.keySet()), amounts);
            List<Allocation> promised = claims.of(Table.ALLOCATION, claimant);
            List<Claim> used = new ArrayList<>();
            Map<Sku, Integer> surplus = new TreeMap<>();
            amounts.forEach((sku, quantity) -> {
                int allocated = Math.min(quantity, quantity(promised, sku, location));
                int found = quantity
                        - allocated
                        - Math.min(quantity - allocated, book.at(sku, location).free());
                if (found > 0) {
                    book.post(Entry.goods(Kind.FOUND, new Allocation(sku, location, found), shipment, actor));
                }
                book.post(Entry.shipment(new Allocation(sku, location, quantity), allocated, shipment, actor));
                if (allocated > 0) {
                    used.add(new Claim(claimant, new Allocation(sku, location, allocated)));
                }
                if (quantity > allocated) {
                    surplus.put(sku, quantity - allocated);
                }
            });
            claims.reduce(Table.ALLOCATION, used);
            giveUp(book, claimant, surplus, actor);
            books.close(book);
        });
    }

    /**
     * What left beyond the allocation is no longer waited for; what was allocated for it elsewhere is free for others.
     */
    private void giveUp(Book book, Claimant claimant, Map<Sku, Integer> surplus, Actor actor) {
        if (surplus.isEmpty()) {
            return;
        }
        Map<Sku, Integer> left = new TreeMap<>(surplus);
        List<Shortage> settled = new ArrayList<>();
        for (Amount missing : shortages.of(claimant)) {
            int part = Math.min(missing.quantity(), left.getOrDefault(missing.sku(), 0));
            if (part > 0) {
                settled.add(new Shortage(claimant, new Amount(missing.sku(), part)));
                left.merge(missing.sku(), -part, Integer::sum);
            }
        }
        shortages.reduce(settled);
        List<Claim> freed = new ArrayList<>();
        for (Allocation goods : claims.of(Table.ALLOCATION, claimant)) {
            int part = Math.min(goods.quantity(), left.getOrDefault(goods.sku(), 0));
            if (part > 0) {
                Claim claim = new Claim(claimant, goods).of(part);
                book.post(Entry.release(Table.ALLOCATION, claim, actor));
                freed.add(claim);
                left.merge(goods.sku(), -part, Integer::sum);
            }
        }
        claims.reduce(Table.ALLOCATION, freed);
        waiting.serve(book, surplus.keySet());
    }

    private static int quantity(List<Allocation> promised, Sku sku, LocationId location) {
        return promised.stream()
                .filter(goods -> goods.sku().equals(sku) && goods.location().equals(location))
                .mapToInt(Allocation::quantity)
                .sum();
    }

    private static void forget(Set<Sku> moved, Map<Sku, Integer> amounts) {
        amounts.keySet().removeAll(moved);
    }

    /** One amount a SKU: the ledger knows a SKU once under a reference, however many lines of the paper name it. */
    private static Map<Sku, Integer> perSku(List<Amount> amounts) {
        return amounts.stream().collect(Collectors.toMap(Amount::sku, Amount::quantity, Math::addExact, TreeMap::new));
    }
}
