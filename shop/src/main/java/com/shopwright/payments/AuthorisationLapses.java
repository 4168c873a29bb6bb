package com.shopwright.payments;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** What an agent has promised to pay will soon not stand any more, and cannot be renewed without the buyer. */
public record AuthorisationLapses(Payable payable) implements Event {

    @Override
    public UUID subject() {
        return payable.value();
    }
}
