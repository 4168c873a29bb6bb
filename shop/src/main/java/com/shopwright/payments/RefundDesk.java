package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Transactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to refused refunds with the attempt locked, so that what goes back never exceeds what was taken. */
@Component
final class RefundDesk implements RefusedRefunds {

    private static final Logger LOG = LoggerFactory.getLogger(RefundDesk.class);

    private final PaymentRows payments;
    private final OperationRows rows;
    private final Operations operations;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Ids ids;

    RefundDesk(
            PaymentRows payments,
            OperationRows rows,
            Operations operations,
            Ledger ledger,
            Transactions transactions,
            Ids ids) {
        this.payments = payments;
        this.rows = rows;
        this.operations = operations;
        this.ledger = ledger;
        this.transactions = transactions;
        this.ids = ids;
    }

    @Override
    public List<RefusedRefund> waiting(int limit) {
        return rows.refusedRefunds(limit);
    }

    @Override
    public List<RefusedRefund> waiting(Payable payable) {
        return rows.refusedRefunds(payable);
    }

    /** What has gone back since in another refund is not asked for again. */
    @Override
    public boolean again(RefundId id, Actor actor) {
        return end(id, Operation.State.REPLACED, actor, (refused, attempt) -> {
            long amount = Math.min(refused.amount(), operations.unrefunded(attempt));
            if (amount > 0) {
                operations.ask(attempt, Operation.Kind.REFUND, ids.next(), amount);
            }
        });
    }

    @Override
    public boolean byHand(RefundId id, Actor actor) {
        return end(
                id,
                Operation.State.BY_HAND,
                actor,
                (refused, attempt) -> ledger.post(List.of(Movement.givenBackByHand(attempt, refused))));
    }

    private interface Then {
        void with(Operation refused, Attempt attempt);
    }

    private boolean end(RefundId id, Operation.State state, Actor actor, Then then) {
        return transactions.inOne(() -> rows.find(id.value())
                .map(refused -> {
                    Attempt attempt = payments.lock(refused.payment()).orElseThrow();
                    boolean waited = rows.seenTo(id.value(), state);
                    if (waited) {
                        LOG.info("{} says of refused refund {}: {}", actor.name(), id.value(), state);
                        then.with(refused, attempt);
                    }
                    return waited;
                })
                .orElse(false));
    }
}
