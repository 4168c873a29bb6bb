package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ShortageRows.Shortage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who were promised what was not there. */
@Component
final class WaitingList {

    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final Sourcing sourcing;
    private final Events events;
    private final InstantSource clock;

    WaitingList(ClaimRows claims, ShortageRows shortages, Sourcing sourcing, Events events, InstantSource clock) {
        this.claims = claims;
        this.shortages = shortages;
        this.sourcing = sourcing;
        this.events = events;
        this.clock = clock;
    }

    /** Gives what the open book has free of these SKUs to those who wait, oldest first. */
    void serve(Book book, Collection<Sku> skus) {
        List<Sku> free = skus.stream().filter(sku -> book.free(sku) > 0).toList();
        if (free.isEmpty()) {
            return;
        }
        Picking picking = sourcing.on(book);
        List<Claim> served = new ArrayList<>();
        List<Shortage> filled = new ArrayList<>();
        for (Shortage waiting : shortages.waiting(free)) {
            for (Allocation pick : picking.upTo(waiting.amount(), waiting.deliverTo())) {
                Claim claim = new Claim(waiting.claimant(), pick);
                book.post(Entry.serve(claim, Actor.SHOP));
                served.add(claim);
                filled.add(new Shortage(waiting.claimant(), new Amount(pick.sku(), pick.quantity())));
            }
        }
        shortages.reduce(filled);
        claims.add(Table.ALLOCATION, served, clock.instant());
        served.stream()
                .map(Claim::claimant)
                .distinct()
                .forEach(claimant -> events.publish(new ShortagesFilled(claimant)));
    }
}
