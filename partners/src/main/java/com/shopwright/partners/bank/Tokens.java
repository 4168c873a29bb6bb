package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stand-ins for cards: usable for an hour, as often as wanted, and worthless without the link's key. */
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(1);

    private record Row(String brand, String last4, Behaviour behaviour) {}

    String add(JdbcClient db, Card card, Instant now) {
        String token = "tok_" + Ids.secret();
        db.sql("delete from tokens where expires_at < ?")
                .param(now.toEpochMilli())
                .update();
        db.sql("insert into tokens (token, brand, last4, behaviour, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        token,
                        card.brand(),
                        card.last4(),
                        card.behaviour().name(),
                        now.plus(LIFE).toEpochMilli())
                .update();
        return token;
    }

    Optional<Card> find(JdbcClient db, String token, Instant now) {
        return db.sql("select brand, last4, behaviour from tokens where token = ? and expires_at >= ?")
                .params(token, now.toEpochMilli())
                .query(Row.class)
                .optional()
                .map(row -> new Card(row.brand(), row.last4(), row.behaviour()));
    }
}
