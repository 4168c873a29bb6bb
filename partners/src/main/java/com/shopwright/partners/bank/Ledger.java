package com.shopwright.partners.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every movement of money, one row each, never changed. */
final class Ledger {

    /** @param key idempotency key of the shop's call; null where a card, not the shop, moved the money */
    record Entry(String id, @Nullable String key, long at, String payment, String kind, long amount, String currency) {
        Instant time() {
            return Instant.ofEpochMilli(at);
        }
    }

    void add(JdbcClient db, Entry entry) {
        db.sql("insert into ledger (id, key, at, payment, kind, amount, currency) values (?, ?, ?, ?, ?, ?, ?)")
                .param(entry.id())
                .param(entry.key())
                .params(entry.at(), entry.payment(), entry.kind(), entry.amount(), entry.currency())
                .update();
    }

    List<Entry> all(JdbcClient db) {
        return db.sql("select * from ledger order by at, id")
                .query((row, i) -> entry(row))
                .list();
    }

    List<Entry> latest(JdbcClient db, int count) {
        return db.sql("select * from ledger order by at desc, id desc limit ?")
                .param(count)
                .query((row, i) -> entry(row))
                .list();
    }

    /** The capture, refund or void that a call of the shop made. */
    Optional<Entry> findByKey(JdbcClient db, String key) {
        return db.sql("select * from ledger where key = ?")
                .param(key)
                .query((row, i) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("key"),
                row.getLong("at"),
                row.getString("payment"),
                row.getString("kind"),
                row.getLong("amount"),
                row.getString("currency"));
    }
}
