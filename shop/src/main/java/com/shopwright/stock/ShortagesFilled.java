package com.shopwright.stock;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** Goods came in and were allocated to this waiting claimant; {@link Stock#allocations} tells what it has now. */
public record ShortagesFilled(Claimant claimant) implements Event {

    @Override
    public UUID subject() {
        return claimant.value();
    }
}
