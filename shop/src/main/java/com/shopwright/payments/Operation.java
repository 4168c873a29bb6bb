package com.shopwright.payments;

import java.util.UUID;

/** A capture, refund or void as it stands; {@code amount} in minor units. */
record Operation(UUID id, UUID payment, Kind kind, UUID reference, long amount, State state) {

    enum Kind {
        CAPTURE,
        REFUND,
        VOID
    }

    enum State {
        /** Recorded; the agent is being asked, again and again with the same key until it answers. */
        SENDING,
        DONE,
        /** The agent refused for good. */
        FAILED
    }
}
