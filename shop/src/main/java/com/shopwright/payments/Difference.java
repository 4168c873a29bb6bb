package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something on which the agent's settlement and the ledger do not agree.
 *
 * @param agentReference what the agent calls it; empty if it has never named it
 * @param reference the capture or refund, where we know of one
 * @param number what the buyer calls the payable: the order number
 * @param ours what we booked, positive for money taken; zero if nothing
 * @param theirs what the agent settled; zero if nothing
 * @param at when it took effect
 */
public record Difference(
        DifferenceId id,
        Kind kind,
        String connector,
        String agentReference,
        Optional<UUID> reference,
        Optional<Payable> payable,
        Optional<String> number,
        Money ours,
        Money theirs,
        Instant at,
        Instant foundAt) {

    /** By how much what the agent holds for us is other than the ledger says. */
    public Money amount() {
        return theirs.minus(ours);
    }

    public enum Kind {
        /** The agent settled what we never booked. */
        MISSING_HERE,
        /** We booked what the agent has not settled, although its time has come. */
        MISSING_THERE,
        AMOUNT_DIFFERS,
        /** The agent settled the same thing again. */
        DUPLICATED
    }

    /** How one is put away. */
    public enum Remedy {
        /** The agent sent the missing line after all. */
        CAME_LATER,
        /** There is nothing to book, or it was booked otherwise. */
        EXPLAINED,
        /** Booked as a loss or a gain. */
        WRITTEN_OFF
    }
}
