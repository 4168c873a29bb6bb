package com.shopwright.partners.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Things that happen later, as rows with a due time: set in the transaction of their cause, and taken away in the transaction
 * of their effect, so that each rings exactly once however often the process dies.
 */
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    /** What happens when a timer rings. */
    @FunctionalInterface
    public interface Effect {
        void ring(JdbcClient db, String subject, Instant now);
    }

    private record Bell(Effect effect, Consumer<String> afterwards) {}

    private record Row(String id, String kind, String subject) {}

    private final Store store;
    private final InstantSource clock;
    private final Map<String, Bell> bells = new ConcurrentHashMap<>();
    private @Nullable Loop loop;

    Timers(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void on(String kind, Effect effect) {
        on(kind, effect, subject -> {});
    }

    /** @param afterwards called with the subject once the effect is on disk */
    public void on(String kind, Effect effect, Consumer<String> afterwards) {
        bells.put(kind, new Bell(effect, afterwards));
    }

    public void set(JdbcClient db, String kind, String subject, Instant due) {
        db.sql("insert into timers (id, kind, subject, due_at) values (?, ?, ?, ?)")
                .params(Ids.next(clock), kind, subject, due.toEpochMilli())
                .update();
    }

    public void cancel(JdbcClient db, String subject) {
        db.sql("delete from timers where subject = ?").param(subject).update();
    }

    void start(String name) {
        Loop started = new Loop("timers-" + name, clock, this::ringDue);
        loop = started;
        store.onCommit(started::wake);
    }

    private Instant ringDue() {
        Instant now = clock.instant();
        List<Row> due = store.read(db ->
                db.sql("""
                        select id, kind, subject from timers where due_at <= ? order by due_at limit ?
                        """).params(now.toEpochMilli(), BATCH).query(Row.class).list());
        CompletableFuture.allOf(due.stream().map(this::ring).toArray(CompletableFuture[]::new))
                .join();
        return next();
    }

    private CompletableFuture<?> ring(Row row) {
        Bell bell = bells.get(row.kind());
        return store.submit(db -> {
                    // A cancelled timer is gone by now: whoever deletes the row decides.
                    if (delete(db, row) == 1 && bell != null) {
                        bell.effect().ring(db, row.subject(), clock.instant());
                    }
                })
                .thenRun(() -> {
                    if (bell != null) {
                        bell.afterwards().accept(row.subject());
                    }
                })
                .exceptionallyCompose(e -> later(row, e));
    }

    private CompletableFuture<Void> later(Row row, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        log.warn("Timer {} of {} failed and will ring again", row.kind(), row.subject(), cause);
        long again = clock.instant().plus(AFTER_FAILURE).toEpochMilli();
        return store.submit(db -> db.sql("update timers set due_at = ? where id = ?")
                        .params(again, row.id())
                        .update())
                .thenRun(() -> {});
    }

    private static int delete(JdbcClient db, Row row) {
        return db.sql("delete from timers where id = ?").param(row.id()).update();
    }

    private Instant next() {
        return store.read(db -> db.sql("select due_at from timers order by due_at limit 1")
                        .query(Long.class)
                        .optional())
                .map(Instant::ofEpochMilli)
                .orElseGet(() -> clock.instant().plusSeconds(60));
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
    }
}
