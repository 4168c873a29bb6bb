package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Office;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stripe's rule for idempotency keys of API v1: once an endpoint begins, the first status and body are kept under the key and
 * replayed, errors and 500s included; other parameters under the key are refused, and so is a second call while the first runs.
 * A key may be forgotten after a day, and this stand-in does forget it then.
 */
final class Replays {
    static final Duration WINDOW = Duration.ofHours(24);

    /** @param request id of the request that was answered so */
    record Kept(String request, Answer answer) {}

    private record Row(String path, String params, String request, int status, String body) {}

    private final Office office;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Replays(Office office) {
        this.office = office;
    }

    /** @throws StripeError 409 if a call with this key is being worked on */
    void begin(Optional<String> key) {
        key.ifPresent(claimed -> {
            if (!running.add(claimed)) {
                throw StripeError.inUse(claimed);
            }
        });
    }

    void end(Optional<String> key) {
        key.ifPresent(running::remove);
    }

    /** @throws StripeError if the key belongs to a call of another endpoint or with other parameters */
    Optional<Kept> find(JdbcClient db, String key, String path, String params) {
        return db.sql("select path, params, request, status, body from requests where key = ? and at >= ?")
                .params(key, office.now().minus(WINDOW).toEpochMilli())
                .query(Row.class)
                .optional()
                .map(row -> {
                    if (!row.path().equals(path) || !row.params().equals(params)) {
                        throw StripeError.otherParameters(key);
                    }
                    return new Kept(row.request(), new Answer(row.status(), row.body()));
                });
    }

    void keep(JdbcClient db, String key, String path, String params, Kept kept) {
        db.sql("delete from requests where at < ?")
                .param(office.now().minus(WINDOW).toEpochMilli())
                .update();
        db.sql("insert into requests (key, path, params, request, status, body, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key,
                        path,
                        params,
                        kept.request(),
                        kept.answer().status(),
                        kept.answer().json(),
                        office.clock().millis())
                .update();
    }
}
