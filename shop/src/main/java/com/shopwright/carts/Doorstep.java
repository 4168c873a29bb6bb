package com.shopwright.carts;

import com.shopwright.configurator.Supply;
import com.shopwright.pricing.DeliveryMethod;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From "ready in so many business days" to dates at a door.
 *
 * @param start the day on which what is in stock leaves
 * @param way how it is delivered; empty if nothing carries it
 */
public record Doorstep(LocalDate start, Optional<DeliveryMethod> way) {

    /** @param readyIn business days in workshop and at suppliers; empty for {@link Supply#NEVER} */
    public Optional<Promise> promise(int readyIn) {
        return readyIn >= Supply.NEVER ? Optional.empty() : way.map(by -> Promise.of(start, readyIn, by));
    }

    /** When it is made and leaves; empty for {@link Supply#NEVER}. */
    public Optional<LocalDate> leaves(int readyIn) {
        return readyIn >= Supply.NEVER ? Optional.empty() : Optional.of(BusinessDays.after(start, readyIn));
    }
}
