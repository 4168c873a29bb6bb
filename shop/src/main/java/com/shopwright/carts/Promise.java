package com.shopwright.carts;

import com.shopwright.pricing.DeliveryMethod;
import java.time.LocalDate;

/** When a buyer may expect something at the door, in business dates. */
public record Promise(LocalDate earliest, LocalDate latest) {

    public Promise {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a promise from " + earliest + " to " + latest);
        }
    }

    /** Ready to leave or to be made on {@code ready}, so long in the workshop, then so long on the road. */
    public static Promise of(LocalDate ready, int makingDays, DeliveryMethod way) {
        LocalDate leaves = BusinessDays.after(ready, makingDays);
        return new Promise(BusinessDays.after(leaves, way.minDays()), BusinessDays.after(leaves, way.maxDays()));
    }
}
