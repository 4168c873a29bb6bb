package com.shopwright.payments;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Move;
import java.time.Instant;
import java.util.UUID;

/** A capture, refund or void as it stands; {@code amount} in minor units. */
record Operation(UUID id, UUID payment, Kind kind, UUID reference, long amount, State state, Instant createdAt) {

    /** As an agent is told of it. */
    Move of(Charge charge) {
        Move.Kind what = switch (kind) {
            case CAPTURE -> Move.Kind.CAPTURE;
            case REFUND -> Move.Kind.REFUND;
            case VOID -> Move.Kind.VOID;
        };
        return new Move(id, what, charge, new Money(amount, charge.amount().currency()), createdAt);
    }

    enum Kind {
        CAPTURE,
        REFUND,
        VOID
    }

    enum State {
        /** Recorded; the agent is being asked, again and again with the same key until it answers. */
        SENDING,
        DONE,
        /** The agent refused for good; a refund waits for a person then. */
        FAILED,
        /** A person had it asked for once more, as another one. */
        REPLACED,
        /** A person gave the money back in another way. */
        BY_HAND
    }
}
