package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.WarehouseDesk;
import com.shopwright.dispatch.wire.WarehouseDesk.Outcome;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Asks the warehouse about shipments that have not moved for a while, in case a message was lost, and applies the answer as
 * if it had come as one.
 */
@Component
class WarehouseSweep implements Periodic {

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final ShipmentRows rows;
    private final WarehouseNews news;
    private final WarehouseDesk desk;
    private final Links links;
    private final Transactions transactions;
    private final Tasks tasks;
    private final BusinessTime businessTime;
    private final InstantSource clock;

    WarehouseSweep(
            ShipmentRows rows,
            WarehouseNews news,
            WarehouseDesk desk,
            Links links,
            Transactions transactions,
            Tasks tasks,
            BusinessTime businessTime,
            InstantSource clock) {
        this.rows = rows;
        this.news = news;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
        this.tasks = tasks;
        this.businessTime = businessTime;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "dispatch.ask-warehouse";
    }

    @Override
    public Duration interval() {
        return patience().dividedBy(2);
    }

    @Override
    public void run() {
        askAboutSilentSince(clock.instant().minus(patience()));
    }

    void askAboutSilentSince(Instant then) {
        links.link(RequestShipments.WAREHOUSE)
                .ifPresent(link -> rows.silentSince(then, AT_ONCE).forEach(shipment -> ask(link, shipment)));
    }

    private void ask(Link link, Shipment shipment) {
        Outcome outcome = desk.find(link, shipment.id().value());
        transactions.inOne(() -> {
            if (outcome instanceof Outcome.Told told) {
                news.apply(told.order().state(), told.order());
            }
            rows.asked(shipment.id(), clock.instant());
        });
        remind(shipment);
    }

    /** Tasks do not get lost, but a warehouse may forget: being told twice does it no harm. */
    private void remind(Shipment asked) {
        rows.find(asked.id())
                .filter(shipment -> shipment.released() && shipment.state() == ShipmentState.PACKED)
                .ifPresent(shipment ->
                        tasks.scheduleOnce(ReleaseShipment.KIND, shipment.id().value(), clock.instant()));
    }

    private Duration patience() {
        Duration day = businessTime.dayLength();
        Duration capped = day.compareTo(MOST) < 0 ? day : MOST;
        return capped.compareTo(LEAST) > 0 ? capped : LEAST;
    }
}
