package com.shopwright.partners.wire;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers given under idempotency keys. A row is written in the transaction of the effect it stands for, so an effect
 * without its key, or a key without its effect, cannot exist. Refusals are not kept: nothing happened.
 */
public final class Keys {
    private final InstantSource clock;

    Keys(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a key stands for.
     *
     * @param answer empty while the effect still has no outcome to tell
     */
    public record Kept(String subject, Optional<Answer> answer) {}

    private record Row(
            String fingerprint,
            String subject,
            @Nullable Integer status,
            @Nullable String body) {}

    /** @throws Problem 422 if the key belongs to a call with another body */
    public Optional<Kept> find(JdbcClient db, Call call) {
        Optional<Row> row = db.sql("select fingerprint, subject, status, body from keys where key = ?")
                .param(call.key())
                .query(Row.class)
                .optional();
        return row.map(found -> {
            if (!found.fingerprint().equals(call.fingerprint())) {
                throw Problem.keyReused(call.key());
            }
            return new Kept(found.subject(), answer(found));
        });
    }

    /** Claims the key for an effect whose answer is not known yet. */
    public void reserve(JdbcClient db, Call call, String subject) {
        db.sql("insert into keys (key, fingerprint, subject, at) values (?, ?, ?, ?)")
                .params(call.key(), call.fingerprint(), subject, clock.millis())
                .update();
    }

    /** Gives a claimed key its answer; the first one stays. */
    public void answer(JdbcClient db, String key, Answer answer) {
        db.sql("update keys set status = ?, body = ? where key = ? and status is null")
                .params(answer.status(), answer.json(), key)
                .update();
    }

    /** Runs the effect unless this key has already had it, and answers what the first call answered. */
    public Answer once(JdbcClient db, Call call, String subject, Supplier<Answer> effect) {
        return find(db, call).flatMap(Kept::answer).orElseGet(() -> {
            Answer answer = effect.get();
            reserve(db, call, subject);
            answer(db, call.key(), answer);
            return answer;
        });
    }

    private static Optional<Answer> answer(Row row) {
        return row.status() == null || row.body() == null
                ? Optional.empty()
                : Optional.of(new Answer(row.status(), row.body()));
    }
}
