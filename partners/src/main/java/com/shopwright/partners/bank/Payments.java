package com.shopwright.partners.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payments table. Every update is guarded by the state or amounts it needs, and answers whether it applied. */
final class Payments {
    void add(JdbcClient db, Payment payment) {
        db.sql("""
                        insert into payments (id, key, reference, state, amount, currency, return_url, description,
                            created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        payment.id(),
                        payment.key(),
                        payment.reference(),
                        payment.state().wire(),
                        payment.amount(),
                        payment.currency(),
                        payment.returnUrl())
                .param(payment.description().orElse(null))
                .params(payment.createdAt().toEpochMilli(), payment.createdAt().toEpochMilli())
                .update();
    }

    Optional<Payment> find(JdbcClient db, String id) {
        return db.sql("select * from payments where id = ?")
                .param(id)
                .query((row, i) -> payment(row))
                .optional();
    }

    Optional<Payment> findByKey(JdbcClient db, String key) {
        return db.sql("select * from payments where key = ?")
                .param(key)
                .query((row, i) -> payment(row))
                .optional();
    }

    List<Payment> findByReference(JdbcClient db, String reference) {
        return db.sql("select * from payments where reference = ? order by created_at, id")
                .param(reference)
                .query((row, i) -> payment(row))
                .list();
    }

    List<Payment> latest(JdbcClient db, int count) {
        return db.sql("select * from payments order by created_at desc, id desc limit ?")
                .param(count)
                .query((row, i) -> payment(row))
                .list();
    }

    void putCard(JdbcClient db, String id, Card card) {
        db.sql("update payments set brand = ?, last4 = ?, behaviour = ? where id = ?")
                .params(card.brand(), card.last4(), card.behaviour().name(), id)
                .update();
    }

    boolean move(JdbcClient db, String id, PaymentState from, PaymentState to, Instant now) {
        return db.sql("update payments set state = ?, updated_at = ? where id = ? and state = ?")
                        .params(to.wire(), now.toEpochMilli(), id, from.wire())
                        .update()
                == 1;
    }

    boolean authorise(JdbcClient db, String id, PaymentState from, Instant now) {
        return db.sql("""
                        update payments set state = 'authorised', authorised = amount, updated_at = ?
                        where id = ? and state = ?
                        """).params(now.toEpochMilli(), id, from.wire()).update() == 1;
    }

    boolean decline(JdbcClient db, String id, PaymentState from, String reason, Instant now) {
        return db.sql("""
                        update payments set state = 'declined', reason = ?, updated_at = ?
                        where id = ? and state = ?
                        """).params(reason, now.toEpochMilli(), id, from.wire()).update() == 1;
    }

    boolean capture(JdbcClient db, String id, long amount, Instant now) {
        return db.sql("""
                        update payments set state = 'captured', captured = captured + ?, updated_at = ?
                        where id = ? and state in ('authorised', 'captured')
                            and authorised - captured - voided >= ?
                        """).params(amount, now.toEpochMilli(), id, amount).update() == 1;
    }

    boolean refund(JdbcClient db, String id, long amount, Instant now) {
        return db.sql("""
                        update payments set refunded = refunded + ?, updated_at = ?
                        where id = ? and state = 'captured' and captured - refunded >= ?
                        """).params(amount, now.toEpochMilli(), id, amount).update() == 1;
    }

    boolean release(JdbcClient db, String id, Instant now) {
        return db.sql("""
                        update payments set voided = authorised - captured, updated_at = ?,
                            state = case when captured = 0 then 'voided' else state end
                        where id = ? and state in ('authorised', 'captured')
                            and authorised - captured - voided > 0
                        """).params(now.toEpochMilli(), id).update() == 1;
    }

    private static Payment payment(ResultSet row) throws SQLException {
        String brand = row.getString("brand");
        Optional<Card> card = brand == null
                ? Optional.empty()
                : Optional.of(new Card(brand, row.getString("last4"), Behaviour.valueOf(row.getString("behaviour"))));
        return new Payment(
                row.getString("id"),
                row.getString("key"),
                row.getString("reference"),
                PaymentState.of(row.getString("state")),
                row.getLong("amount"),
                row.getString("currency"),
                row.getLong("authorised"),
                row.getLong("captured"),
                row.getLong("refunded"),
                row.getLong("voided"),
                Optional.ofNullable(row.getString("reason")),
                card,
                row.getString("return_url"),
                Optional.ofNullable(row.getString("description")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
