package com.shopwright.orders;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** What was agreed has changed; the buyer should hear of it. */
public record OrderChanged(OrderId id, ChangeId change) implements Event {
    @Override
    public UUID subject() {
        return id.value();
    }
}
