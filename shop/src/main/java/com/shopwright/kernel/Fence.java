package com.shopwright.kernel;

import com.shopwright.kernel.Leased.Moment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps a worker that lost its lease (paused, cut off, its clock moved) from having an effect: each transaction of a task asks
 * before it commits. A lease that was renewed a moment ago needs no question; after that the task's row is asked and held until
 * the commit.
 */
@Component
final class Fence {

    /**
     * Within this time of its lease nobody else may have taken a task over, by any clock. A worker that is paused after it asked
     * and before its commit reaches the database is let down by the database itself, which ends a transaction that nobody talks to
     * ({@code idle_in_transaction_session_timeout}, half a lease) before anybody can find the lease run out.
     */
    static final Duration FRESH = TaskRunner.LEASE.dividedBy(4);

    private final TaskRows rows;
    private final InstantSource clock;
    private final Steadiness steadiness;
    private final ThreadLocal<List<Held>> current = new ThreadLocal<>();
    private final Set<Held> running = ConcurrentHashMap.newKeySet();

    Fence(TaskRows rows, InstantSource clock, Steadiness steadiness) {
        this.rows = rows;
        this.clock = clock;
        this.steadiness = steadiness;
    }

    /** The leases under which one thread works. */
    static final class Held {

        private final List<Leased> leases;
        private volatile Moment renewed;
        private volatile boolean lost;

        Held(List<Leased> leases) {
            this.leases = leases;
            this.renewed = leases.stream()
                    .map(Leased::since)
                    .min(Comparator.comparing(Moment::told))
                    .orElseThrow();
        }
    }

    /** Does the work of tasks; every transaction in it is fenced. */
    void within(List<Leased> leases, Runnable work) {
        Held held = new Held(leases);
        running.add(held);
        try {
            among(List.of(held), work);
        } finally {
            running.remove(held);
        }
    }

    /** Does something for all these workers; every transaction in it is fenced by the leases of each. */
    void among(List<Held> all, Runnable work) {
        current.set(all);
        try {
            work.run();
        } finally {
            current.remove();
        }
    }

    /** What the current thread works under; nothing if it is no task that it works on. */
    List<Held> held() {
        List<Held> held = current.get();
        return held == null ? List.of() : held;
    }

    /** @throws LeaseLost if the current thread works on a task that is somebody else's by now */
    void check() {
        held().forEach(this::check);
    }

    private void check(Held held) {
        if (held.lost || !isFresh(held) && !held.leases.stream().allMatch(rows::holds)) {
            held.lost = true;
            throw new LeaseLost(held.leases.toString());
        }
    }

    private boolean isFresh(Held held) {
        Duration felt = Duration.ofNanos(System.nanoTime() - held.renewed.nanos());
        Duration told = Duration.between(held.renewed.told(), clock.instant());
        return felt.compareTo(FRESH) < 0
                && felt.minus(told).abs().compareTo(DatabaseClock.JUMP) < 0
                && steadiness.isSteady();
    }

    /** Keeps the leases of whatever runs here: work may last as long as it must. */
    void renewAll() {
        List<Held> now = List.copyOf(running);
        if (now.isEmpty()) {
            return;
        }
        Moment begin = Moment.now(clock);
        Set<UUID> kept = rows.renew(
                now.stream().flatMap(held -> held.leases.stream()).toList(),
                begin.told().plus(TaskRunner.LEASE));
        for (Held held : now) {
            if (held.leases.stream().map(Leased::task).allMatch(kept::contains)) {
                held.renewed = begin;
            }
        }
    }

    /** Somebody else runs the task now; what this worker was about to do is theirs to do. */
    static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLost(String what) {
            super("the lease was lost: " + what);
        }
    }
}
