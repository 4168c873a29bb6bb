package com.shopwright.partners.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages table. */
final class Messages {
    void add(JdbcClient db, Message message) {
        db.sql("insert into messages (id, at, sender, recipient, subject, text, html) values (?, ?, ?, ?, ?, ?, ?)")
                .params(message.id(), message.at().toEpochMilli(), message.from(), message.to(), message.subject())
                .param(message.text().orElse(null))
                .param(message.html().orElse(null))
                .update();
    }

    Optional<Message> find(JdbcClient db, String id) {
        return db.sql("select * from messages where id = ?")
                .param(id)
                .query((row, i) -> message(row))
                .optional();
    }

    /** Newest first. */
    List<Message> latest(JdbcClient db, int count) {
        return db.sql("select * from messages order by at desc, id desc limit ?")
                .param(count)
                .query((row, i) -> message(row))
                .list();
    }

    List<Message> latestTo(JdbcClient db, String recipient, int count) {
        return db.sql("select * from messages where recipient = ? order by at desc, id desc limit ?")
                .params(recipient, count)
                .query((row, i) -> message(row))
                .list();
    }

    void clear(JdbcClient db) {
        db.sql("delete from messages").update();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getString("html")));
    }
}
