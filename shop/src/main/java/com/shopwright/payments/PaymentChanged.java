package com.shopwright.payments;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** Something about this payable's payments changed; {@link Payments#of} tells how they stand now. */
public record PaymentChanged(Payable payable) implements Event {

    @Override
    public UUID subject() {
        return payable.value();
    }
}
