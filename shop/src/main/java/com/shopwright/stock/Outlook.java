package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.SupplyRows.Coming;
import com.shopwright.stock.SupplyRows.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When so many of one SKU could leave the building, as things stand at this moment: a snapshot that answers for any
 * quantity. What is there leaves the next day. What is not waits behind everybody who was promised before: it leaves a day
 * after the expected delivery that covers the queue, or, when none does, a day after the last of them and a delivery by a
 * supplier asked today. Never earlier for more.
 */
public final class Outlook {

    static final int HANDLING_DAYS = 1;

    /** For a SKU whose supplier never said: two weeks, which is rather too late than too early. */
    static final int UNKNOWN_LEAD_DAYS = 14;

    private final Sku sku;
    private final int free;
    private final int queue;
    private final List<Coming> coming;
    private final int leadDays;
    private final LocalDate today;

    /** @param coming of this SKU, earliest first */
    Outlook(Standing standing, List<Coming> coming, int leadDays, LocalDate today) {
        StockPosition position = standing.position();
        this.sku = position.sku();
        this.free = position.onHand() - position.held() - position.allocated();
        this.queue = standing.queue();
        this.coming = List.copyOf(coming);
        this.leadDays = leadDays;
        this.today = today;
    }

    public Sku sku() {
        return sku;
    }

    /** What nobody was promised. */
    public int free() {
        return Math.max(0, free);
    }

    /** Empty if so many are not there and may not be promised for later. */
    public Optional<LocalDate> ready(long quantity, boolean backorderable) {
        if (free >= quantity) {
            return Optional.of(today.plusDays(HANDLING_DAYS));
        }
        if (!backorderable) {
            return Optional.empty();
        }
        return Optional.of(complete(quantity - free + queue).plusDays(HANDLING_DAYS));
    }

    /** When so many more are there: with the delivery that makes them up, or with all of them and one ordered today. */
    private LocalDate complete(long needed) {
        long sum = 0;
        LocalDate latest = today;
        for (Coming delivery : coming) {
            sum += delivery.quantity();
            latest = later(latest, delivery.due());
            if (sum >= needed) {
                return latest;
            }
        }
        return later(latest, today.plusDays(leadDays));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
