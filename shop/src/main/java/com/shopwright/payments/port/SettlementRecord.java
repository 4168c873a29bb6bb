package com.shopwright.payments.port;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of an agent's settlement.
 *
 * @param settlement which one; its {@code PAYOUT} is its last record
 * @param id of the line, unique for the agent
 * @param agentReference what the agent calls the capture, refund or dispute
 * @param reference the key under which we asked for it, where the agent knows one: an operation's id or an attempt's
 * @param gross minor units by which it changes what the agent holds for us: a capture adds, a refund, a dispute and a payout take
 * @param fee minor units that the agent keeps for it
 * @param at when it took effect at the agent; of a payout, until when the settlement goes
 */
public record SettlementRecord(
        String settlement,
        String id,
        String agentReference,
        Optional<UUID> reference,
        Kind kind,
        long gross,
        long fee,
        Currency currency,
        Instant at) {

    public enum Kind {
        CAPTURE,
        REFUND,
        /** A buyer's bank asked for the money back. */
        DISPUTE,
        DISPUTE_WON,
        /** Nothing moves any more: what was held back is gone. */
        DISPUTE_LOST,
        PAYOUT
    }
}
