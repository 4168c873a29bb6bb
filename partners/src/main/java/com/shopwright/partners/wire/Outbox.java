package com.shopwright.partners.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signed messages to the shop, written in the transaction of what they tell and delivered until they are heard: first retry after
 * 1 s, then doubling up to 60 s, for ever. Order is not promised.
 */
public final class Outbox implements AutoCloseable {
    private static final int AT_ONCE = 32;

    /** So many deliveries have to end before the rows are looked through for the next ones. */
    private static final int LEAST_FREE = 8;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** What the knobs do to one message: leave it out, send it several times, or late. */
    public record Handling(boolean dropped, int copies, Duration delay) {
        public static final Handling FAITHFUL = new Handling(false, 1, Duration.ZERO);
    }

    record Message(String id, String body, int attempts) {}

    private final Store store;
    private final InstantSource clock;
    private final Supplier<Handling> handling;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Courier courier;
    private @Nullable Loop loop;

    Outbox(Store store, InstantSource clock, Supplier<Handling> handling) {
        this.store = store;
        this.clock = clock;
        this.handling = handling;
    }

    /** @param subject the id of what the message is about, for people who look */
    public void post(JdbcClient db, String type, String subject, Map<String, ?> data) {
        String id = "msg_" + Ids.next(clock);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("type", type);
        body.put("at", clock.instant().toString());
        body.put("data", data);
        post(db, id, type, subject, Json.text(body));
    }

    /** A message whose form is the partner's own. */
    public void post(JdbcClient db, String id, String type, String subject, String body) {
        Instant now = clock.instant();
        Handling fate = handling.get();
        db.sql("""
                        insert into outbox (id, type, subject, body, created_at, due_at, copies, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        type,
                        subject,
                        body,
                        now.toEpochMilli(),
                        now.plus(fate.delay()).toEpochMilli(),
                        fate.copies(),
                        fate.dropped() ? "dropped" : "waiting")
                .update();
    }

    void start(String name, Supplier<Link> link, Seal seal) {
        courier = new Courier(link, seal, clock);
        Loop started = new Loop("outbox-" + name, clock, this::sendDue);
        loop = started;
        store.onCommit(started::wake);
    }

    /** For when a shop has just been named. */
    void retryNow() {
        store.write(db -> db.sql("update outbox set due_at = ? where state = 'waiting' and due_at > ? and attempts > 0")
                .params(clock.millis(), clock.millis())
                .update());
    }

    private Instant sendDue() {
        Instant now = clock.instant();
        if (inFlight.size() > AT_ONCE - LEAST_FREE) {
            // The end of each delivery wakes us; to read the same rows each time would cost more than all deliveries.
            return now.plusSeconds(1);
        }
        List<Message> due = store.read(db -> db.sql("""
                        select id, body, attempts from outbox
                        where state = 'waiting' and due_at <= ? order by due_at limit ?
                        """)
                .params(now.toEpochMilli(), 2 * AT_ONCE)
                .query(Message.class)
                .list());
        for (Message message : due) {
            if (inFlight.size() < AT_ONCE && inFlight.add(message.id())) {
                Thread.ofVirtual().start(() -> send(message));
            }
        }
        return next(now);
    }

    private void send(Message message) {
        try {
            Courier current = courier;
            if (!waits(message)) {
                return;
            }
            String heard = current == null ? "not started" : current.deliver(message);
            store.write(db -> heard.startsWith("2") ? heard(db, message, heard) : again(db, message, heard));
        } catch (IllegalStateException e) {
            // The store closed under us: the row still waits and is sent after the next start.
        } finally {
            inFlight.remove(message.id());
            if (loop != null) {
                loop.wake();
            }
        }
    }

    /** The list of due rows may be older than the end of another delivery of the same message. */
    private boolean waits(Message message) {
        return store.read(db -> db.sql("select count(*) from outbox where id = ? and state = 'waiting'")
                        .param(message.id())
                        .query(Long.class)
                        .single())
                == 1;
    }

    private int heard(JdbcClient db, Message message, String status) {
        return db.sql("""
                        update outbox set copies = copies - 1, attempts = attempts + 1, heard = ?, due_at = ?,
                            state = case when copies > 1 then 'waiting' else 'delivered' end
                        where id = ? and state = 'waiting'
                        """).params(status, clock.millis(), message.id()).update();
    }

    private int again(JdbcClient db, Message message, String failure) {
        return db.sql("update outbox set attempts = attempts + 1, heard = ?, due_at = ? where id = ?")
                .params(failure, clock.instant().plus(wait(message.attempts())).toEpochMilli(), message.id())
                .update();
    }

    static Duration wait(int attemptsBefore) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attemptsBefore, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Instant next(Instant now) {
        Optional<Long> due = store.read(
                db -> db.sql("""
                        select due_at from outbox where state = 'waiting' and due_at > ? order by due_at limit 1
                        """).param(now.toEpochMilli()).query(Long.class).optional());
        return due.map(Instant::ofEpochMilli).orElseGet(() -> now.plusSeconds(60));
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
        Courier current = courier;
        if (current != null) {
            current.close();
        }
    }
}
