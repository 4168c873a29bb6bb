package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger as people read it, and what does not agree with the agents' settlements. */
public interface Books {

    /** By account and connector, those that are not zero. Debits are positive. */
    List<Balance> balances();

    /** What was posted about a payable, oldest first. */
    List<Posting> of(Payable payable);

    /** Open differences, the oldest first. */
    List<Difference> open();

    Optional<Difference> find(DifferenceId difference);

    /**
     * Puts a difference away; what is written off is posted against {@link Account#LOSSES}.
     *
     * @param remedy {@code EXPLAINED} or {@code WRITTEN_OFF}
     * @param reason for whoever reads the ledger later
     * @return false if it was put away before
     */
    boolean putAway(DifferenceId difference, Difference.Remedy remedy, String reason, Actor actor);

    /** How far each agent's settlements were compared. */
    List<Progress> progress();

    /**
     * Asks all agents for what they have settled since the last time and compares it; the shop does so by itself again and again.
     * Not to be called in a transaction.
     *
     * @return false if an agent did not answer
     */
    boolean reconcile();

    record Balance(Account account, String connector, Money amount) {}

    /** @param closedAt until when the last settlement goes; empty before the first */
    record Progress(String connector, Optional<Instant> closedAt) {}
}
