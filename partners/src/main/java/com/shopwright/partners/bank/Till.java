package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Call;
import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the shop does with money that is authorised: capture, refund, void. Each is one transaction with its key and ledger row. */
final class Till {
    private final Office office;
    private final Books books;

    Till(Office office, Books books) {
        this.office = office;
        this.books = books;
    }

    Answer capture(Call call, String id, long amount) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    Payment before = books.require(db, id);
                    if (!books.payments().capture(db, id, amount, office.now())) {
                        throw Problem.conflict(
                                before.state().wire(),
                                "Of this payment " + before.capturable() + " may still be captured, not " + amount
                                        + ".");
                    }
                    return Answer.of(201, done(db, call, before, "capture", amount));
                }));
    }

    Answer refund(Call call, String id, long amount) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    Payment before = books.require(db, id);
                    if (!books.payments().refund(db, id, amount, office.now())) {
                        throw Problem.conflict(
                                before.state().wire(),
                                "Of this payment " + before.refundable() + " may still be refunded, not " + amount
                                        + ".");
                    }
                    return Answer.of(201, done(db, call, before, "refund", amount));
                }));
    }

    Answer release(Call call, String id) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    Payment before = books.require(db, id);
                    Instant now = office.now();
                    boolean released = books.payments().release(db, id, now) || closeWaiting(db, before, now);
                    if (!released) {
                        throw Problem.conflict(before.state().wire(), "Nothing is left to release on this payment.");
                    }
                    done(db, call, before, "void", before.capturable());
                    return Answer.of(200, books.wire(books.require(db, id)));
                }));
    }

    /** A payment that still waits for the buyer is closed, so that nobody can pay an order that is gone. */
    private boolean closeWaiting(JdbcClient db, Payment payment, Instant now) {
        boolean waiting = payment.state() == PaymentState.CREATED || payment.state() == PaymentState.ACTION_REQUIRED;
        if (waiting) {
            office.timers().cancel(db, payment.id());
        }
        return waiting && books.payments().move(db, payment.id(), payment.state(), PaymentState.VOIDED, now);
    }

    private Map<String, Object> done(JdbcClient db, Call call, Payment before, String kind, long amount) {
        String id = Ids.next(office.clock());
        books.enter(db, before, Optional.of(call.key()), id, kind, amount);
        Payment after = books.tell(db, before.id());
        return Map.of("id", id, "payment", books.wire(after));
    }
}
