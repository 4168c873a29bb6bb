package com.shopwright.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code kernel.task}. A row is free when nobody leased it or the lease ran out, and it is not parked. */
@Repository
class TaskRows {

    /** Enough for eight nodes to share the work of one shop; a subject always falls into the same one. */
    static final int BUCKETS = 8;

    /** No lease lasts as long: one that does was given before the database's clock was set back, and counts as run out. */
    private static final Duration LONGEST = TaskRunner.LEASE.multipliedBy(2);

    private final JdbcClient sql;
    private final ShopId shop;
    private final AtomicInteger turn = new AtomicInteger();

    TaskRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    private static BulkInsert<NewTask> plain() {
        return BulkInsert.<NewTask>into("kernel.task")
                .column("id", "uuid", NewTask::id)
                .column("bucket", "smallint", task -> bucket(task.subject()))
                .column("lane", "smallint", task -> task.urgency().ordinal())
                .column("kind", "text", NewTask::kind)
                .column("subject", "uuid", NewTask::subject)
                .column("payload", "text", NewTask::payload)
                .column("due_at", "timestamptz", NewTask::dueAt);
    }

    private static BulkInsert<NewTask> once() {
        return plain().column("once", "boolean", task -> true).then("""
                        on conflict (shop_id, kind, subject) where once and lease is null and parked_at is null
                        do update set due_at = least(kernel.task.due_at, excluded.due_at)""");
    }

    /** Tasks that this node runs as soon as they are there: nobody has to look for them. */
    private static BulkInsert<NewTask> leased(UUID lease, String holder, Instant until) {
        return plain().column("lease", "uuid", task -> lease)
                .column("holder", "text", task -> holder)
                .column("lease_until", "timestamptz", task -> until)
                .column("attempt", "integer", task -> 1);
    }

    /**
     * @param once no two of one kind and subject, and sorted by them: everybody takes these rows in one order
     * @param own are run by {@code holder} as soon as they are there
     */
    void insert(
            Collection<NewTask> once,
            Collection<NewTask> others,
            Collection<NewTask> own,
            UUID lease,
            String holder,
            Instant until) {
        new RoundTrip(shop)
                .add(once(), once)
                .add(plain(), others)
                .add(leased(lease, holder, until), own)
                .send(sql);
    }

    /**
     * Leases up to {@code limit} due tasks that nobody has: one worker each, whoever asks at the same time. The tasks are picked once and for all:
     * as a plain subquery the pick may be repeated for every row and lease them all. Every call begins at another bucket, so
     * that none waits behind the others for ever.
     */
    List<Task> claim(Urgency lane, int limit, UUID lease, String holder, Instant now, Instant until) {
        return sql.sql("""
                with due as materialized (
                    select next.id
                    from unnest(:buckets::smallint[]) as wanted (bucket)
                    cross join lateral (
                        select t.id
                        from kernel.task t
                        where t.shop_id = :shop
                          and t.lane = :lane
                          and t.bucket = wanted.bucket
                          and t.due_at <= :now
                          and t.parked_at is null
                          and t.lease is null
                        order by t.due_at
                        limit :limit
                        for update skip locked) next
                    limit :limit)
                update kernel.task t
                set lease = :lease,
                    holder = :holder,
                    lease_until = :until,
                    attempt = attempt + 1
                from due
                where t.shop_id = :shop
                  and t.id = due.id
                returning t.id, t.kind, t.subject, t.payload, t.attempt, t.due_at
                """)
                .param("shop", shop.value())
                .param("buckets", buckets())
                .param("lane", lane.ordinal())
                .param("limit", limit)
                .param("lease", lease)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(TaskRows::read)
                .list();
    }

    /** As {@link #claim}, of those whose lease has run out. There are few: whoever lives renews. */
    List<Task> takeOver(Urgency lane, int limit, UUID lease, String holder, Instant now, Instant until) {
        return sql.sql("""
                with left_over as materialized (
                    select id
                    from kernel.task
                    where shop_id = :shop
                      and lane = :lane
                      and bucket = any(:buckets::smallint[])
                      and (lease_until < :now or lease_until > :never)
                      and due_at <= :now
                      and parked_at is null
                      and lease is not null
                    order by lease_until
                    limit :limit
                    for update skip locked)
                update kernel.task t
                set lease = :lease,
                    holder = :holder,
                    lease_until = :until,
                    attempt = attempt + 1
                from left_over
                where t.shop_id = :shop
                  and t.id = left_over.id
                returning t.id, t.kind, t.subject, t.payload, t.attempt, t.due_at
                """)
                .param("shop", shop.value())
                .param("buckets", buckets())
                .param("lane", lane.ordinal())
                .param("limit", limit)
                .param("lease", lease)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("never", Timestamp.from(now.plus(LONGEST)))
                .query(TaskRows::read)
                .list();
    }

    private int[] buckets() {
        int first = Math.floorMod(turn.getAndIncrement(), BUCKETS);
        return IntStream.range(first, first + BUCKETS)
                .map(number -> number % BUCKETS)
                .toArray();
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

    /**
     * Keeps the leases of tasks that are still running; those that were taken over stay their new worker's.
     *
     * @return those that were kept
     */
    Set<UUID> renew(Collection<Leased> running, Instant until) {
        return sql.sql("""
                update kernel.task t
                set lease_until = :until
                from unnest(:ids::uuid[], :leases::uuid[]) as mine (id, lease)
                where t.shop_id = :shop
                  and t.id = mine.id
                  and t.lease = mine.lease
                returning t.id
                """)
                .param("shop", shop.value())
                .param("ids", ids(running))
                .param("leases", leases(running))
                .param("until", Timestamp.from(until))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Which of these are there, still under these leases. */
    Set<UUID> held(Collection<Leased> wanted) {
        return sql.sql("""
                select t.id
                from kernel.task t
                join unnest(:ids::uuid[], :leases::uuid[]) as mine (id, lease) on t.id = mine.id and t.lease = mine.lease
                where t.shop_id = :shop
                """)
                .param("shop", shop.value())
                .param("ids", ids(wanted))
                .param("leases", leases(wanted))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Lets anybody have a task whose run does not count, at once; one that is wanted once gives way to one that waits already. */
    void giveBack(Leased leased, Instant now) {
        try {
            sql.sql("""
                    update kernel.task
                    set lease = null,
                        holder = null,
                        lease_until = null,
                        attempt = attempt - 1
                    where shop_id = :shop
                      and id = :id
                      and lease = :lease
                    """)
                    .param("shop", shop.value())
                    .param("id", leased.task())
                    .param("lease", leased.lease())
                    .update();
        } catch (DuplicateKeyException aNewerOneWaits) {
            bringForward(leased.task(), now);
            finish(List.of(leased));
        }
    }

    /** Whether the lease still is this worker's; it stays so until the caller's transaction ends. */
    boolean holds(Leased leased) {
        return sql.sql("""
                        select exists (
                            select 1
                            from kernel.task
                            where shop_id = :shop
                              and id = :id
                              and lease = :lease
                            for share)
                        """)
                .param("shop", shop.value())
                .param("id", leased.task())
                .param("lease", leased.lease())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Ends tasks whose leases still are this worker's; a worker that lost its lease must not end another's run. */
    void finish(Collection<Leased> done) {
        if (done.isEmpty()) {
            return;
        }
        sql.sql("""
                delete from kernel.task t
                using unnest(:ids::uuid[], :leases::uuid[]) as mine (id, lease)
                where t.shop_id = :shop
                  and t.id = mine.id
                  and t.lease = mine.lease
                """)
                .param("shop", shop.value())
                .param("ids", ids(done))
                .param("leases", leases(done))
                .update();
    }

    /**
     * Puts a task that failed back; one that is wanted once gives way to a newer one that waits already, which then is
     * due no later than the failed one would have been.
     */
    void retry(Leased leased, Instant dueAt, String error) {
        try {
            putBack(leased, "due_at", dueAt, error);
        } catch (DuplicateKeyException aNewerOneWaits) {
            bringForward(leased.task(), dueAt);
            finish(List.of(leased));
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
                  and t.parked_at is null
                """)
                .param("shop", shop.value())
                .param("failed", failed)
                .param("dueAt", Timestamp.from(dueAt))
                .update();
    }

    /** Puts a task aside until a person decides. */
    void park(Leased leased, Instant at, String error) {
        putBack(leased, "parked_at", at, error);
    }

    private void putBack(Leased leased, String column, Instant at, String error) {
        sql.sql("""
                update kernel.task
                set lease = null,
                    lease_until = null,
                    last_error = :error,
                    %s = :at
                where shop_id = :shop
                  and id = :id
                  and lease = :lease
                """.formatted(column))
                .param("shop", shop.value())
                .param("id", leased.task())
                .param("lease", leased.lease())
                .param("at", Timestamp.from(at))
                .param("error", error)
                .update();
    }

    int countParked() {
        return sql.sql("select count(*)::int from kernel.task where shop_id = :shop and parked_at is not null")
                .param("shop", shop.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<ParkedTask> parked(int limit) {
        return sql.sql("""
                select id, kind, subject, payload, attempt, parked_at, last_error
                from kernel.task
                where shop_id = :shop
                  and parked_at is not null
                order by parked_at desc, id
                limit :limit
                """)
                .param("shop", shop.value())
                .param("limit", limit)
                .query(TaskRows::readParked)
                .list();
    }

    /** Its row stays locked until the caller's transaction ends: one person decides about it. */
    Optional<ParkedTask> lockParked(UUID id) {
        return sql.sql("""
                select id, kind, subject, payload, attempt, parked_at, last_error
                from kernel.task
                where shop_id = :shop
                  and id = :id
                  and parked_at is not null
                for update
                """)
                .param("shop", shop.value())
                .param("id", id)
                .query(TaskRows::readParked)
                .optional();
    }

    /** Lets a parked task run again as if it were new; one that is wanted once gives way to one that waits already. */
    boolean unpark(UUID id, Instant dueAt) {
        try {
            return sql.sql("""
                            update kernel.task
                            set parked_at = null,
                                attempt = 0,
                                due_at = :dueAt
                            where shop_id = :shop
                              and id = :id
                              and parked_at is not null
                            """)
                            .param("shop", shop.value())
                            .param("id", id)
                            .param("dueAt", Timestamp.from(dueAt))
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherWaits) {
            return deleteParked(id);
        }
    }

    boolean deleteParked(UUID id) {
        return sql.sql("delete from kernel.task where shop_id = :shop and id = :id and parked_at is not null")
                        .param("shop", shop.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    static int bucket(UUID subject) {
        return Math.floorMod(subject.hashCode(), BUCKETS);
    }

    private static String[] ids(Collection<Leased> tasks) {
        return tasks.stream().map(leased -> leased.task().toString()).toArray(String[]::new);
    }

    private static String[] leases(Collection<Leased> tasks) {
        return tasks.stream().map(leased -> leased.lease().toString()).toArray(String[]::new);
    }

    private static ParkedTask readParked(ResultSet row, int number) throws SQLException {
        return new ParkedTask(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("payload"),
                row.getInt("attempt"),
                row.getTimestamp("parked_at").toInstant(),
                String.valueOf(row.getString("last_error")));
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
