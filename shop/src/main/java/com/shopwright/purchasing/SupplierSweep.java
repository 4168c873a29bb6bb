package com.shopwright.purchasing;

import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Transactions;
import com.shopwright.purchasing.wire.SupplierDesk;
import com.shopwright.purchasing.wire.SupplierDesk.Outcome;
import com.shopwright.purchasing.wire.SupplierMessage;
import com.shopwright.purchasing.wire.SupplierOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks suppliers about purchase orders nothing was heard of for a business day, in case a message was lost, and applies
 * the answer as if it had come as one.
 */
@Component
class SupplierSweep implements Periodic {

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 50;

    private final PurchaseOrderRows rows;
    private final SupplierNews news;
    private final SupplierDesk desk;
    private final Links links;
    private final Transactions transactions;
    private final ReviewBell bell;
    private final BusinessTime businessTime;
    private final Ids ids;
    private final InstantSource clock;

    SupplierSweep(
            PurchaseOrderRows rows,
            SupplierNews news,
            SupplierDesk desk,
            Links links,
            Transactions transactions,
            ReviewBell bell,
            BusinessTime businessTime,
            Ids ids,
            InstantSource clock) {
        this.rows = rows;
        this.news = news;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
        this.bell = bell;
        this.businessTime = businessTime;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "purchasing.ask-suppliers";
    }

    @Override
    public Duration interval() {
        return patience().dividedBy(2);
    }

    @Override
    public void run() {
        askAboutSilentSince(clock.instant().minus(patience()));
        bell.ring();
    }

    void askAboutSilentSince(Instant then) {
        for (PurchaseOrder order : rows.silentSince(then, AT_ONCE)) {
            links.link(order.supplier().value()).ifPresent(link -> ask(link, order));
        }
    }

    private void ask(Link link, PurchaseOrder order) {
        Outcome outcome = desk.find(link, order.number().value());
        transactions.inOne(() -> {
            if (outcome instanceof Outcome.Told told) {
                apply(order, told.order());
            }
            rows.asked(order.id(), clock.instant());
        });
    }

    private void apply(PurchaseOrder order, SupplierOrder theirs) {
        news.apply(order.supplier(), theirs.state(), new SupplierMessage(theirs, List.of()), ids.next());
        news.closeIfOver(order, theirs);
    }

    private Duration patience() {
        Duration day = businessTime.dayLength();
        return day.compareTo(LEAST) > 0 ? day : LEAST;
    }
}
