package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank's tables together, and what must happen with every change: a ledger row for money, a message for the shop. */
final class Books {
    private final Office office;
    private final Payments payments = new Payments();
    private final Tokens tokens = new Tokens();
    private final Ledger ledger = new Ledger();

    Books(Office office) {
        this.office = office;
    }

    Payments payments() {
        return payments;
    }

    Tokens tokens() {
        return tokens;
    }

    Ledger ledger() {
        return ledger;
    }

    Payment require(JdbcClient db, String id) {
        return payments.find(db, id).orElseThrow(() -> Problem.unknown("payment", id));
    }

    Map<String, @Nullable Object> wire(Payment payment) {
        return payment.wire(office.link().url().toString());
    }

    void enter(JdbcClient db, Payment payment, Optional<String> key, String id, String kind, long amount) {
        ledger.add(
                db,
                new Ledger.Entry(
                        id, key.orElse(null), office.clock().millis(), payment.id(), kind, amount, payment.currency()));
    }

    /** Reads the payment as it now is and tells the shop. */
    Payment tell(JdbcClient db, String id) {
        Payment payment = require(db, id);
        office.outbox().post(db, "payment.updated", id, Map.of("payment", wire(payment)));
        return payment;
    }
}
