package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Events;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Lack;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ItemRows.Change;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who were promised what was not there. Works on rows that the caller has locked. */
@Component
final class WaitingList {

    private final ItemRows items;
    private final ClaimRows claims;
    private final Shelves shelves;
    private final Events events;
    private final InstantSource clock;

    WaitingList(ItemRows items, ClaimRows claims, Shelves shelves, Events events, InstantSource clock) {
        this.items = items;
        this.claims = claims;
        this.shelves = shelves;
        this.events = events;
        this.clock = clock;
    }

    /** Gives what is free now to those who wait, oldest first. The rows of {@code skus} are locked. */
    void serve(Set<Sku> skus) {
        List<Lack> waiting = claims.waiting(skus);
        if (waiting.isEmpty()) {
            return;
        }
        FreeStock free = shelves.lock(skus);
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
}
