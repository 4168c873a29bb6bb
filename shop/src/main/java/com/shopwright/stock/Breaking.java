package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.stock.ClaimRows.Claim;
import com.shopwright.stock.ClaimRows.Table;
import com.shopwright.stock.ShortageRows.Shortage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fewer goods are there than were promised: the latest promises become shortages, so that the rest can be kept. */
@Component
final class Breaking {

    private final ClaimRows claims;
    private final ShortageRows shortages;
    private final WaitingList waiting;
    private final Events events;
    private final InstantSource clock;

    Breaking(ClaimRows claims, ShortageRows shortages, WaitingList waiting, Events events, InstantSource clock) {
        this.claims = claims;
        this.shortages = shortages;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    /** Breaks as many promises at an item as exceed {@code left}, and answers whose they were. */
    Set<Claimant> fitInto(Book book, Sku sku, LocationId location, int left, Actor actor) {
        Figures now = book.at(sku, location);
        int tooMany = now.held() + now.allocated() - left;
        Set<Claimant> broken = new LinkedHashSet<>();
        for (Table table : Table.values()) { // holds first: what is not confirmed yet was promised last
            List<Claim> parts = latest(table, sku, location, tooMany);
            parts.forEach(part -> {
                book.post(Entry.broken(table, part, actor));
                broken.add(part.claimant());
            });
            claims.reduce(table, parts);
            shortages.add(
                    parts.stream()
                            .map(part -> new Shortage(part.claimant(), new Amount(sku, part.quantity())))
                            .toList(),
                    table == Table.ALLOCATION,
                    clock.instant());
            tooMany -= parts.stream().mapToInt(Claim::quantity).sum();
        }
        return broken;
    }

    /** Serves whoever can be served from elsewhere, and tells about those who now wait. */
    void settle(Book book, Sku sku, Set<Claimant> broken) {
        waiting.serve(book, Set.of(sku));
        Map<Claimant, List<Amount>> missing = shortages.of(broken);
        broken.stream()
                .filter(claimant -> !missing.getOrDefault(claimant, List.of()).isEmpty())
                .forEach(claimant -> events.publish(new PromisesBroken(claimant)));
    }

    private List<Claim> latest(Table table, Sku sku, LocationId location, int tooMany) {
        List<Claim> parts = new ArrayList<>();
        if (tooMany <= 0) {
            return parts;
        }
        int left = tooMany;
        for (Claim claim : claims.latestFirst(table, sku, location)) {
            int part = Math.min(left, claim.quantity());
            if (part > 0) {
                parts.add(claim.of(part));
                left -= part;
            }
        }
        return parts;
    }
}
