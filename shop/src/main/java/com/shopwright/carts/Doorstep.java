package com.shopwright.carts;

import com.shopwright.configurator.Supply;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.stock.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From the configurator's "made in so many business days" to dates: one piece goes into the workshop when its parts are
 * there and the workshop has room. Exact for a complete design; an estimate for what would be made in other days.
 *
 * @param way how it is delivered; empty if nothing carries it
 * @param makingDays of the complete design; 0 as long as it is not complete
 */
public record Doorstep(Schedule schedule, Optional<DeliveryMethod> way, int makingDays) {

    /** @param readyIn business days at suppliers and in the workshop; empty for {@link Supply#NEVER} */
    public Optional<Promise> promise(int readyIn) {
        return leaves(readyIn).flatMap(day -> way.map(by -> Promise.of(day, by, schedule)));
    }

    /** When it is made and leaves; empty for {@link Supply#NEVER}. */
    public Optional<LocalDate> leaves(int readyIn) {
        if (readyIn >= Supply.NEVER) {
            return Optional.empty();
        }
        int making = Math.min(makingDays, readyIn);
        return schedule.plan()
                .done(
                        schedule.daysAhead(readyIn - making),
                        making,
                        schedule.timetable().workshop().minutesPerPiece())
                .map(schedule::leaves);
    }

    /** How many of the shop's working days from now that is. */
    public Optional<Integer> leavesIn(int readyIn) {
        return leaves(readyIn).map(schedule::daysUntil);
    }
}
