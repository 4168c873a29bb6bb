package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.SupplyRows.Coming;
import com.shopwright.stock.SupplyRows.Standing;
import com.shopwright.stock.SupplyRows.Terms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When so many of one SKU are at hand, to be packed or built in, as things stand at this moment: a snapshot that answers
 * for any quantity. What is on the shelf is at hand today, or the next working day after the cut-off. What is not waits
 * behind everybody who was promised before, so that nothing that is on its way is promised twice: for the delivery that
 * covers the queue or, when none does, for the last of them and one by a supplier asked today. Never earlier for more.
 */
public final class Outlook {

    /** For a SKU whose supplier never said: two weeks, which is rather too late than too early. */
    static final int UNKNOWN_LEAD_DAYS = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final Sku sku;
    private final int free;
    private final int queue;
    private final List<Coming> coming;
    private final Terms terms;
    private final Schedule schedule;

    /** @param coming of this SKU, earliest first */
    Outlook(Standing standing, List<Coming> coming, Terms terms, Schedule schedule) {
        StockPosition position = standing.position();
        this.sku = position.sku();
        this.free = Math.max(0, position.onHand() - position.held() - position.allocated() - terms.buffer());
        this.queue = standing.queue();
        this.coming = List.copyOf(coming);
        this.terms = terms;
        this.schedule = schedule;
    }

    public Sku sku() {
        return sku;
    }

    /** What nobody was promised and the owner does not keep back. */
    public int free() {
        return free;
    }

    /** Empty if so many are not there and may not be promised for later. */
    public Optional<LocalDate> ready(long quantity, boolean backorderable) {
        return explained(quantity, backorderable).map(Ready::date);
    }

    /** As {@link #ready}, with the reason. @param backorderable what holds where the owner set no policy */
    public Optional<Ready> explained(long quantity, boolean backorderable) {
        if (free >= quantity) {
            return Optional.of(schedule.onShelf());
        }
        long owed = quantity - free + queue;
        boolean allowed = terms.policy().map(policy -> policy.allows(owed)).orElse(backorderable);
        return allowed ? Optional.of(behind(owed)) : Optional.empty();
    }

    /** When so many that are owed have come: this buyer's and all that were promised before. */
    Ready behind(long owed) {
        Ready latest = soonest();
        long sum = 0;
        for (Coming delivery : coming) {
            sum += delivery.quantity();
            latest = later(latest, delivered(delivery));
            if (sum >= owed) {
                return latest;
            }
        }
        return preOrderFrom().isPresent() ? latest : later(latest, asked());
    }

    /** Nobody has goods of a pre-order before the day they are expected. */
    private Ready soonest() {
        return preOrderFrom()
                .map(from -> new Ready(schedule.workday(from), sku + " is expected on " + DAY.format(from)))
                .orElseGet(() -> new Ready(schedule.workday(schedule.today()), sku + " is here"));
    }

    /** Empty once the day has passed: then it is a backorder like any other. */
    private Optional<LocalDate> preOrderFrom() {
        return terms.policy().orElse(new SellingPolicy.Deny()) instanceof SellingPolicy.PreOrder(LocalDate from, var _)
                        && from.isAfter(schedule.today())
                ? Optional.of(from)
                : Optional.empty();
    }

    private Ready delivered(Coming delivery) {
        return new Ready(
                schedule.usable(delivery.due()),
                delivery.due().isBefore(schedule.today())
                        ? sku + " is late: it was to come on " + DAY.format(delivery.due())
                                + ", and is reckoned with from one day to the next"
                        : sku + " comes with the delivery of " + DAY.format(delivery.due()));
    }

    private Ready asked() {
        LocalDate supplied = schedule.supplied(terms.leadDays());
        return new Ready(
                schedule.usable(supplied),
                sku + " is to be ordered: " + terms.leadDays() + " working days at the supplier, until "
                        + DAY.format(supplied));
    }

    private static Ready later(Ready one, Ready other) {
        return other.date().isBefore(one.date()) ? one : other;
    }
}
