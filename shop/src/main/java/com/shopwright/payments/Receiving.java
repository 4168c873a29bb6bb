package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.payments.PaymentRows.Learnt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Money that a person has seen come in, in parts, too much, or after nobody wanted it any more: it is always noted, and what
 * is too late is to be given back. In the caller's transaction, with the attempts locked.
 */
@Component
final class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    /** The buyer has still to pay, or to pay the rest. */
    private static final Set<PaymentState> EXPECTED =
            EnumSet.of(PaymentState.ACTION_REQUIRED, PaymentState.AUTHORISED, PaymentState.PARTLY_CAPTURED);

    private final PaymentRows payments;
    private final TillRows till;
    private final Operations operations;
    private final Ledger ledger;
    private final Connectors connectors;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Receiving(
            PaymentRows payments,
            TillRows till,
            Operations operations,
            Ledger ledger,
            Connectors connectors,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.till = till;
        this.operations = operations;
        this.ledger = ledger;
        this.connectors = connectors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isExpected(Attempt attempt) {
        return connectors.byHand(attempt) && !attempt.cancelWanted() && EXPECTED.contains(attempt.state());
    }

    /** @return false if nothing is expected by hand */
    boolean receiveRest(List<Attempt> attempts, Actor actor) {
        Optional<Attempt> expected = attempts.stream().filter(this::isExpected).findFirst();
        expected.ifPresent(attempt -> receive(attempt, attempt.amount() - attempt.captured(), actor));
        return expected.isPresent();
    }

    /** @return false if nothing was ever to be paid by hand */
    boolean receive(List<Attempt> attempts, long amount, Actor actor) {
        Optional<Attempt> attempt = attempts.stream()
                .filter(this::isExpected)
                .findFirst()
                .or(() ->
                        attempts.reversed().stream().filter(connectors::byHand).findFirst());
        attempt.ifPresent(found -> receive(found, amount, actor));
        return attempt.isPresent();
    }

    /**
     * What is asked for changes while it is still expected. What has come may be enough then.
     *
     * @param amount what is to be paid in all
     */
    void expect(Attempt attempt, long amount, Actor actor) {
        boolean credit = connectors.terms(attempt.method()).onCredit();
        long promised = credit ? Math.max(amount, attempt.captured()) : attempt.authorised();
        payments.expect(attempt.id(), amount, promised);
        if (attempt.captured() > 0 && attempt.captured() >= amount) {
            payments.update(
                    attempt,
                    PaymentCause.RECEIVED,
                    Attempt.stateOf(attempt.captured(), attempt.captured(), attempt.refunded()),
                    actor,
                    new Learnt(attempt.captured(), attempt.captured(), attempt.refunded(), null, null, null),
                    clock.instant());
            events.publish(new PaymentChanged(attempt.payable()));
        }
    }

    /** Gives back what came in beyond what was asked for. */
    void returnExcess(Attempt attempt, long excess) {
        payments.returnExcess(attempt.id(), excess);
        operations.ask(attempt, Operation.Kind.REFUND, ids.next(), excess);
    }

    private void receive(Attempt attempt, long amount, Actor actor) {
        UUID receipt = ids.next();
        Instant now = clock.instant();
        long captured = Math.addExact(attempt.captured(), amount);
        boolean credit = connectors.terms(attempt.method()).onCredit() && isExpected(attempt);
        long promised = credit ? Math.max(attempt.amount(), captured) : captured;
        boolean waits = isExpected(attempt) && !credit && captured < attempt.amount();
        till.insert(receipt, attempt.id(), amount, actor.name(), now);
        payments.update(
                attempt,
                PaymentCause.RECEIVED,
                waits ? attempt.state() : Attempt.stateOf(promised, captured, attempt.refunded()),
                actor,
                new Learnt(promised, captured, attempt.refunded(), null, null, null),
                now);
        ledger.post(List.of(Movement.received(attempt, receipt, amount)));
        LOG.info("{} says {} for {} is here", actor.name(), amount, attempt.reference());
        if (attempt.cancelWanted()) {
            operations.giveBack(payments.find(attempt.id()).orElseThrow(), receipt);
        }
        events.publish(new PaymentChanged(attempt.payable()));
    }
}
