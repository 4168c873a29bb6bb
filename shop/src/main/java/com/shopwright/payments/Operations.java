package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.PaymentRows.Learnt;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Captures, refunds and voids: recorded in the caller's transaction, carried out by a task until the agent answers. */
@Component
final class Operations implements TaskHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    static final String KIND = "payments.operate";

    private final PaymentRows payments;
    private final OperationRows rows;
    private final Ledger ledger;
    private final Connectors connectors;
    private final Transactions transactions;
    private final Tasks tasks;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Operations(
            PaymentRows payments,
            OperationRows rows,
            Ledger ledger,
            Connectors connectors,
            Transactions transactions,
            Tasks tasks,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.rows = rows;
        this.ledger = ledger;
        this.connectors = connectors;
        this.transactions = transactions;
        this.tasks = tasks;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What of an authorisation is neither captured nor released, and nobody has asked to. */
    long uncaptured(Attempt attempt) {
        return attempt.authorised()
                - attempt.captured()
                - asked(attempt, Operation.Kind.CAPTURE, Operation.State.SENDING)
                - asked(attempt, Operation.Kind.VOID, Operation.State.SENDING, Operation.State.DONE);
    }

    /** What of the captured money no refund has been asked for yet. */
    long unrefunded(Attempt attempt) {
        return attempt.captured()
                - asked(attempt, Operation.Kind.REFUND, Operation.State.SENDING, Operation.State.DONE)
                - givenBackByHand(attempt);
    }

    /** What the agent would not give back and a person did, in minor units: the agent knows nothing of it. */
    long givenBackByHand(Attempt attempt) {
        return asked(attempt, Operation.Kind.REFUND, Operation.State.BY_HAND);
    }

    /** What is asked for and not answered yet, in minor units. */
    long underWay(Attempt attempt, Operation.Kind kind) {
        return asked(attempt, kind, Operation.State.SENDING);
    }

    private long asked(Attempt attempt, Operation.Kind kind, Operation.State... states) {
        return rows.of(attempt.id()).stream()
                .filter(operation -> operation.kind() == kind && List.of(states).contains(operation.state()))
                .mapToLong(Operation::amount)
                .sum();
    }

    /**
     * Releases what is not captured and gives back what is; a capture under way follows when its answer is here. Each
     * {@code cause} asks once: what the agent refuses is not asked again and again.
     */
    void giveBack(Attempt attempt, UUID cause) {
        long uncaptured = uncaptured(attempt);
        if (uncaptured > 0) {
            ask(attempt, Operation.Kind.VOID, cause, uncaptured);
        }
        long unrefunded = unrefunded(attempt);
        if (unrefunded > 0) {
            ask(attempt, Operation.Kind.REFUND, cause, unrefunded);
        }
    }

    private void giveBackIfCancelled(Operation ended) {
        Attempt attempt = payments.find(ended.payment()).orElseThrow();
        if (ended.kind() == Operation.Kind.CAPTURE && attempt.cancelWanted()) {
            giveBack(attempt, ended.id());
        }
    }

    void ask(Attempt attempt, Operation.Kind kind, UUID reference, long amount) {
        Operation operation = new Operation(
                ids.next(), attempt.id(), kind, reference, amount, Operation.State.SENDING, clock.instant());
        if (!rows.insert(operation)) {
            return;
        }
        if (connectors.byHand(attempt)) {
            done(operation); // a person gives the money back
        } else {
            tasks.schedule(KIND, operation.id(), operation.id(), clock.instant());
        }
    }

    /** Ends an authorisation or a session that nobody wants; again, if the last try was refused because it had moved on. */
    void letGo(Attempt attempt) {
        boolean underWay = rows.of(attempt.id()).stream()
                .anyMatch(operation ->
                        operation.kind() == Operation.Kind.VOID && operation.state() == Operation.State.SENDING);
        if (!underWay) {
            LOG.info("payment {} is let go", attempt.id());
            ask(attempt, Operation.Kind.VOID, ids.next(), Math.max(1, attempt.amount()));
        }
    }

    Optional<UUID> paymentOf(UUID operation) {
        return rows.find(operation).map(Operation::payment);
    }

    List<Operation> of(Attempt attempt) {
        return rows.of(attempt.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        Operation operation = rows.find(task.subject()).orElseThrow();
        if (operation.state() != Operation.State.SENDING) {
            return;
        }
        Attempt attempt = payments.find(operation.payment()).orElseThrow();
        switch (connectors.operate(attempt, operation)) {
            case Reply.Known known -> transactions.inOne(() -> done(operation));
            case Reply.Refused(String reason) -> transactions.inOne(() -> failed(operation, reason));
            case Reply.Unheard unheard -> throw new IllegalStateException("an operation is never unheard of");
            // An answer may be lost on every try: then asking what became of it ends what asking for it again does not.
            case Reply.NoAnswer(String why)
            when connectors.fate(attempt, operation) == Fate.DONE -> transactions.inOne(() -> done(operation));
            case Reply.NoAnswer(String why) ->
                throw new AgentSilent(operation.kind() + " of " + attempt.id() + ": " + why);
        }
    }

    /** A settlement shows that it was done, whatever became of the answer. Runs in the caller's transaction. */
    void proven(UUID operation) {
        rows.find(operation).ifPresent(this::done);
    }

    private void done(Operation operation) {
        if (!rows.end(operation.id(), Operation.State.DONE, "")) {
            return;
        }
        Attempt attempt = payments.lock(operation.payment()).orElseThrow();
        long captured = attempt.captured() + (operation.kind() == Operation.Kind.CAPTURE ? operation.amount() : 0);
        long refunded = attempt.refunded() + (operation.kind() == Operation.Kind.REFUND ? operation.amount() : 0);
        PaymentState state = operation.kind() == Operation.Kind.VOID && captured == 0
                ? PaymentState.VOIDED
                : Attempt.stateOf(attempt.authorised(), captured, refunded);
        payments.update(
                attempt,
                cause(operation),
                attempt.state() == PaymentState.DECLINED ? PaymentState.DECLINED : state,
                connectors.byHand(attempt) ? Actor.OWNER : Actor.BANK,
                new Learnt(attempt.authorised(), captured, refunded, null, null, null),
                clock.instant());
        switch (operation.kind()) {
            case CAPTURE -> ledger.post(List.of(Movement.captured(attempt, operation)));
            case REFUND -> ledger.post(List.of(Movement.refunded(attempt, operation)));
            case VOID -> LOG.debug("payment {} voided", attempt.id());
        }
        giveBackIfCancelled(operation);
        events.publish(new PaymentChanged(attempt.payable()));
    }

    private static PaymentCause cause(Operation operation) {
        return switch (operation.kind()) {
            case CAPTURE -> PaymentCause.CAPTURED;
            case REFUND -> PaymentCause.REFUNDED;
            case VOID -> PaymentCause.RELEASED;
        };
    }

    private void failed(Operation operation, String reason) {
        if (rows.end(operation.id(), Operation.State.FAILED, reason)) {
            LOG.warn("{} {} of payment {} failed: {}", operation.kind(), operation.id(), operation.payment(), reason);
            Attempt attempt = payments.lock(operation.payment()).orElseThrow();
            giveBackIfCancelled(operation);
            switch (operation.kind()) {
                case CAPTURE -> events.publish(new PaymentChanged(attempt.payable()));
                case REFUND ->
                    events.publish(new RefundRefused(
                            attempt.payable(),
                            new RefundId(operation.id()),
                            new Money(operation.amount(), attempt.currency()),
                            reason));
                case VOID -> LOG.debug("payment {} was let go, or lapses by itself", attempt.id());
            }
        }
    }
}
