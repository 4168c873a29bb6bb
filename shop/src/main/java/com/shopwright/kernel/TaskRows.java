package com.shopwright.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code kernel.task}. A row is free when nobody leased it or the lease ran out. */
@Repository
class TaskRows {

    /** Enough for eight nodes to share the work of one shop; a subject always falls into the same one. */
    static final int BUCKETS = 8;

    private final JdbcClient sql;
    private final ShopId shop;

    TaskRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void insert(UUID id, String kind, UUID subject, String payload, Instant dueAt) {
        sql.sql("""
                insert into kernel.task (shop_id, id, bucket, kind, subject, payload, due_at)
                values (:shop, :id, :bucket, :kind, :subject, :payload, :dueAt)
                """)
                .param("shop", shop.value())
                .param("id", id)
                .param("bucket", bucket(subject))
                .param("kind", kind)
                .param("subject", subject)
                .param("payload", payload)
                .param("dueAt", Timestamp.from(dueAt))
                .update();
    }

    void insertOnce(UUID id, String kind, UUID subject, Instant dueAt) {
        sql.sql("""
                insert into kernel.task (shop_id, id, bucket, kind, subject, payload, due_at, once)
                values (:shop, :id, :bucket, :kind, :subject, '{}', :dueAt, true)
                on conflict (shop_id, kind, subject) where once and lease is null
                do update set due_at = least(kernel.task.due_at, excluded.due_at)
                """)
                .param("shop", shop.value())
                .param("id", id)
                .param("bucket", bucket(subject))
                .param("kind", kind)
                .param("subject", subject)
                .param("dueAt", Timestamp.from(dueAt))
                .update();
    }

    List<Integer> bucketsDue(Instant now) {
        return sql.sql("""
                select distinct bucket
                from kernel.task
                where shop_id = :shop
                  and due_at <= :now
                  and (lease_until is null or lease_until < :now)
                """)
                .param("shop", shop.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getInt("bucket"))
                .list();
    }

    /**
     * Leases up to {@code limit} due tasks of a bucket: one worker each, whoever asks at the same time. The tasks are
     * picked once and for all: as a plain subquery the pick may be repeated for every row and lease them all.
     */
    List<Task> claim(int bucket, int limit, UUID lease, String holder, Instant now, Instant until) {
        return sql.sql("""
                with due as materialized (
                    select id
                    from kernel.task
                    where shop_id = :shop
                      and bucket = :bucket
                      and due_at <= :now
                      and (lease_until is null or lease_until < :now)
                    order by due_at
                    limit :limit
                    for update skip locked)
                update kernel.task t
                set lease = :lease,
                    holder = :holder,
                    lease_until = :until,
                    attempt = attempt + 1
                from due
                where t.shop_id = :shop
                  and t.bucket = :bucket
                  and t.id = due.id
                returning t.id, t.kind, t.subject, t.payload, t.attempt, t.due_at
                """)
                .param("shop", shop.value())
                .param("bucket", bucket)
                .param("limit", limit)
                .param("lease", lease)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(TaskRows::read)
                .list();
    }

    /** Ends the leases that a node left behind when it died; only for the node itself, when it starts. */
    void endLeases(String holder, Instant now) {
        sql.sql("""
                update kernel.task
                set lease_until = :now
                where shop_id = :shop
                  and holder = :holder
                  and lease_until > :now
                """)
                .param("shop", shop.value())
                .param("holder", holder)
                .param("now", Timestamp.from(now.minusMillis(1)))
                .update();
    }

    /** Ends a task if the lease still is this worker's; a worker that lost its lease must not end another's run. */
    void finish(UUID id, UUID lease) {
        sql.sql("delete from kernel.task where shop_id = :shop and id = :id and lease = :lease")
                .param("shop", shop.value())
                .param("id", id)
                .param("lease", lease)
                .update();
    }

    /**
     * Puts a task that failed back; one that is wanted once gives way to a newer one that waits already, which then is
     * due no later than the failed one would have been.
     */
    void retry(UUID id, UUID lease, Instant dueAt, String error) {
        try {
            sql.sql("""
                    update kernel.task
                    set lease = null,
                        lease_until = null,
                        due_at = :dueAt,
                        last_error = :error
                    where shop_id = :shop
                      and id = :id
                      and lease = :lease
                    """)
                    .param("shop", shop.value())
                    .param("id", id)
                    .param("lease", lease)
                    .param("dueAt", Timestamp.from(dueAt))
                    .param("error", error)
                    .update();
        } catch (DuplicateKeyException aNewerOneWaits) {
            bringForward(id, dueAt);
            finish(id, lease);
        }
    }

    private void bringForward(UUID failed, Instant dueAt) {
        sql.sql("""
                update kernel.task t
                set due_at = least(t.due_at, :dueAt)
                from kernel.task f
                where f.shop_id = :shop
                  and f.id = :failed
                  and t.shop_id = :shop
                  and t.kind = f.kind
                  and t.subject = f.subject
                  and t.once
                  and t.lease is null
                """)
                .param("shop", shop.value())
                .param("failed", failed)
                .param("dueAt", Timestamp.from(dueAt))
                .update();
    }

    static int bucket(UUID subject) {
        return Math.floorMod(subject.hashCode(), BUCKETS);
    }

    private static Task read(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("payload"),
                row.getInt("attempt"),
                row.getTimestamp("due_at").toInstant());
    }
}
