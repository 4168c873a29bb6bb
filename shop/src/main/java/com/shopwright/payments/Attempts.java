package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.PaymentRows.Learnt;
import com.shopwright.payments.port.AgentPayment;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies what was learnt of an attempt: whatever the order in which it is learnt, the state is the same in the end. */
@Component
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final PaymentRows payments;
    private final Operations operations;
    private final Journal journal;
    private final Transactions transactions;
    private final Events events;
    private final InstantSource clock;

    Attempts(
            PaymentRows payments,
            Operations operations,
            Journal journal,
            Transactions transactions,
            Events events,
            InstantSource clock) {
        this.payments = payments;
        this.operations = operations;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void learn(UUID id, AgentPayment agent) {
        transactions.inOne(() -> {
            Attempt attempt = payments.lock(id).orElseThrow();
            if (attempt.state().isOpen() || attempt.isUnheard()) {
                apply(attempt, agent);
            }
        });
    }

    /** The agent was asked and has not answered. */
    void unanswered(UUID id) {
        transactions.inOne(() -> {
            Attempt attempt = payments.lock(id).orElseThrow();
            if (attempt.state() == PaymentState.SENDING) {
                become(attempt, PaymentCause.NO_ANSWER, PaymentState.UNKNOWN, Learnt.same(attempt));
            }
        });
    }

    /** The agent will not even try. */
    void refused(UUID id, String reason) {
        transactions.inOne(() -> {
            Attempt attempt = payments.lock(id).orElseThrow();
            if (attempt.state().isOpen()) {
                become(attempt, PaymentCause.DECLINED, PaymentState.DECLINED, new Learnt(0, 0, 0, null, reason, null));
            }
        });
    }

    /** The agent never heard of it and nobody wants it any more. */
    void neverHappened(UUID id) {
        transactions.inOne(() -> {
            Attempt attempt = payments.lock(id).orElseThrow();
            if (attempt.state().isOpen()) {
                become(attempt, PaymentCause.ENDED, PaymentState.VOIDED, Learnt.same(attempt));
            }
        });
    }

    private void apply(Attempt attempt, AgentPayment agent) {
        switch (agent.standing()) {
            case WAITS_FOR_BUYER -> {
                become(
                        attempt,
                        PaymentCause.BUYER_HAS_TO_ACT,
                        PaymentState.ACTION_REQUIRED,
                        new Learnt(0, 0, 0, agent.action().map(URI::toString).orElse(null), null, agent.id()));
                if (attempt.cancelWanted()) {
                    operations.letGo(attempt, agent.id());
                }
            }
            case AUTHORISED, CAPTURED -> succeeded(attempt, agent);
            case DECLINED ->
                become(
                        attempt,
                        PaymentCause.DECLINED,
                        PaymentState.DECLINED,
                        new Learnt(0, 0, 0, null, agent.reason().orElse("declined"), agent.id()));
            case ENDED ->
                become(attempt, PaymentCause.ENDED, PaymentState.VOIDED, new Learnt(0, 0, 0, null, null, agent.id()));
            case PROCESSING -> LOG.debug("payment {} is still being processed", attempt.id());
        }
    }

    /**
     * A success that nobody wants any more, or of another amount than asked, is let go at once. No capture of ours can have
     * been asked for before there was a verdict: what is captured already, the agent took by itself.
     */
    private void succeeded(Attempt attempt, AgentPayment agent) {
        boolean asAsked = agent.authorised().equals(new Money(attempt.amount(), attempt.currency()));
        boolean sameCurrency = agent.captured().currency().equals(attempt.currency());
        long captured = sameCurrency ? agent.captured().amount() : 0;
        if (!asAsked) {
            LOG.error("payment {}: authorised {} instead of {}", attempt.id(), agent.authorised(), attempt.amount());
        }
        PaymentState good = Attempt.stateOf(attempt.amount(), captured, 0);
        PaymentCause cause = captured > 0 ? PaymentCause.CAPTURED : PaymentCause.AUTHORISED;
        become(
                attempt,
                asAsked ? cause : PaymentCause.DECLINED,
                asAsked ? good : PaymentState.DECLINED,
                new Learnt(
                        asAsked ? attempt.amount() : captured,
                        captured,
                        0,
                        null,
                        asAsked ? null : "amount_differs",
                        agent.id()));
        if (captured > 0) {
            journal.post(attempt.id(), attempt, captured, clock.instant());
        }
        if (attempt.cancelWanted() || !asAsked) {
            if (captured > 0) {
                operations.giveBack(payments.find(attempt.id()).orElseThrow(), attempt.id());
            } else {
                operations.letGo(attempt, agent.id());
            }
        }
    }

    private void become(Attempt attempt, PaymentCause cause, PaymentState state, Learnt learnt) {
        Actor actor = cause == PaymentCause.NO_ANSWER ? Actor.SHOP : Actor.BANK;
        payments.update(attempt, cause, state, actor, learnt, clock.instant());
        if (state != attempt.state()) {
            events.publish(new PaymentChanged(attempt.payable()));
        }
    }
}
