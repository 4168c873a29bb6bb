package com.shopwright.carts;

import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.stock.Schedule;
import java.time.LocalDate;

/** When a buyer may expect something at the door, in business dates. */
public record Promise(LocalDate earliest, LocalDate latest) {

    public Promise {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a promise from " + earliest + " to " + latest);
        }
    }

    /** Given to the carrier on {@code leaves}, then so long on the road, in the carrier's working days. */
    public static Promise of(LocalDate leaves, DeliveryMethod way, Schedule schedule) {
        return new Promise(schedule.arrives(leaves, way.minDays()), schedule.arrives(leaves, way.maxDays()));
    }
}
