package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** The buyer asked for the link to their order; it goes to the order's own e-mail address and nowhere else. */
public record LinkWanted(OrderId id) implements Event {
    @Override
    public UUID subject() {
        return id.value();
    }
}
