package com.shopwright.payments.port;

import com.shopwright.kernel.Money;
import java.util.Optional;

/**
 * A way to pay without an agent. The till is what another connector asks its agent for, so everything else is the same: an
 * attempt, a query, one state machine. Money may come in parts and be too much.
 */
public abstract class ByHand implements Connector {

    private final Terms terms;
    private final Till till;

    protected ByHand(Terms terms, Till till) {
        if (!terms.can(Capability.BY_HAND)) {
            throw new IllegalArgumentException(terms.method() + " does not say that it is paid by hand");
        }
        this.terms = terms;
        this.till = till;
    }

    @Override
    public final Terms terms() {
        return terms;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public final Reply start(Charge charge) {
        Money nothing = Money.zero(charge.amount().currency());
        return standing(charge, new Till.Noted(nothing, nothing));
    }

    @Override
    public final Reply query(Charge charge) {
        return standing(charge, till.of(charge));
    }

    /** What the buyer still has to pay. */
    protected final Money missing(Charge charge) {
        Money missing = charge.amount().minus(till.of(charge).received());
        return missing.isPositive() ? missing : Money.zero(missing.currency());
    }

    private Reply standing(Charge charge, Till.Noted noted) {
        Money received = noted.received();
        boolean credit = terms.can(Capability.ON_CREDIT);
        Standing standing = credit ? Standing.AUTHORISED : Standing.WAITS_FOR_BUYER;
        if (received.isPositive() && (credit || received.compareTo(charge.amount()) >= 0)) {
            standing = Standing.CAPTURED;
        }
        Money promised = credit && received.compareTo(charge.amount()) < 0 ? charge.amount() : received;
        return new Reply.Known(new AgentPayment(
                charge.id().toString(),
                standing,
                promised,
                received,
                noted.paidBack(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Money by hand comes when the buyer brings it. */
    @Override
    public final Reply capture(Move move) {
        return new Reply.Refused("comes_by_hand");
    }

    @Override
    public final Reply voidRest(Move move) {
        return query(move.charge());
    }

    /** A person gives it back; the office tells them to. */
    @Override
    public final Reply refund(Move move) {
        return query(move.charge());
    }

    /** What a person has to do is noted with the asking. */
    @Override
    public final Fate fate(Move move) {
        return Fate.DONE;
    }
}
