package com.shopwright.payments.port;

import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.List;

/** What an agent says it has moved, for comparison with what the shop has booked. */
public sealed interface Settlements {

    /** Everything of the days asked for, oldest first. */
    record Listed(List<Line> lines) implements Settlements {}

    /** The agent lists nothing at all: there is nothing to compare with. */
    record None() implements Settlements {}

    /** Ask again later. */
    record NoAnswer(String why) implements Settlements {}

    /**
     * One movement of money.
     *
     * @param id the agent's name for this movement, unique
     * @param payment {@link AgentPayment#id}
     * @param gross what was taken from the buyer, or given back: never negative, {@code kind} tells which
     * @param fee what the agent keeps of it, in the same currency
     */
    record Line(String id, String payment, Kind kind, Money gross, Money fee, Instant at) {}

    enum Kind {
        CAPTURE,
        REFUND,
        /** Money that the buyer's bank took back. */
        DISPUTE,
        /** A dispute that was won. */
        DISPUTE_REVERSAL
    }
}
