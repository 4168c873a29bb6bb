package com.shopwright.stock;

import com.shopwright.kernel.Event;
import java.util.UUID;

/** A count or damage took what was promised to this claimant; the missing part is an open shortage now. */
public record PromisesBroken(Claimant claimant) implements Event {

    @Override
    public UUID subject() {
        return claimant.value();
    }
}
