package com.shopwright.payments.port;

import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Something to be done to a charge: money to be taken or given back, or what is left of it to be let go.
 *
 * @param id unique; the idempotency key on every try
 * @param amount what to take or give back; what will be let go
 * @param createdAt when it was recorded, which is before the first call
 */
public record Move(UUID id, Kind kind, Charge charge, Money amount, Instant createdAt) {

    public enum Kind {
        CAPTURE,
        REFUND,
        VOID
    }
}
