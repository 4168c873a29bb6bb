package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ShortageRows.Shortage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives back a part of what a claimant claims: first what is not there anyway, then what is held, then what is allocated. */
@Component
final class PartRelease {

    private final Books books;
    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final WaitingList waiting;
    private final Transactions transactions;

    PartRelease(Books books, ClaimRows claims, ShortageRows shortages, WaitingList waiting, Transactions transactions) {
        this.books = books;
        this.claims = claims;
        this.shortages = shortages;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    void release(Claimant claimant, List<Amount> amounts, List<Allocation> kept, Actor actor) {
        transactions.inOne(() -> {
            Set<Sku> skus = amounts.stream().map(Amount::sku).collect(Collectors.toCollection(TreeSet::new));
            Book book = books.open(skus);
            Map<Sku, Integer> left = new HashMap<>();
            amounts.forEach(amount -> left.merge(amount.sku(), amount.quantity(), Integer::sum));
            lacking(claimant, left);
            goods(Table.HOLD, claimant, skus, left, List.of())
                    .forEach(claim -> book.post(Entry.release(Table.HOLD, claim, actor)));
            goods(Table.ALLOCATION, claimant, skus, left, kept)
                    .forEach(claim -> book.post(Entry.release(Table.ALLOCATION, claim, actor)));
            waiting.serve(book, skus);
            books.close(book);
        });
    }

    private void lacking(Claimant claimant, Map<Sku, Integer> left) {
        List<Shortage> given = new ArrayList<>();
        for (Amount lack : shortages.of(List.of(claimant)).getOrDefault(claimant, List.of())) {
            int some = Math.min(lack.quantity(), left.getOrDefault(lack.sku(), 0));
            if (some > 0) {
                given.add(new Shortage(claimant, new Amount(lack.sku(), some)));
                left.merge(lack.sku(), -some, Integer::sum);
            }
        }
        shortages.reduce(given);
    }

    private List<Claim> goods(
            Table table, Claimant claimant, Set<Sku> skus, Map<Sku, Integer> left, List<Allocation> kept) {
        List<Claim> given = new ArrayList<>();
        for (Allocation goods : claims.of(table, claimant)) {
            int standing = kept.stream()
                    .filter(other ->
                            other.sku().equals(goods.sku()) && other.location().equals(goods.location()))
                    .mapToInt(Allocation::quantity)
                    .sum();
            int some = Math.min(goods.quantity() - standing, left.getOrDefault(goods.sku(), 0));
            if (skus.contains(goods.sku()) && some > 0) {
                given.add(new Claim(claimant, new Allocation(goods.sku(), goods.location(), some)));
                left.merge(goods.sku(), -some, Integer::sum);
            }
        }
        claims.reduce(table, given);
        return given;
    }
}
