package com.shopwright.kernel;

import com.shopwright.kernel.Leased.Moment;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Tasks that this node scheduled and is about to run: they are written with its lease on them, so that nobody has to look for
 * them. A node that dies leaves them to whoever finds the lease run out.
 */
@Component
final class Inbox {

    /** More than these are left to whichever node has room. */
    private static final int MOST = 2_000;

    private final Queue<Item> items = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Queue<Leased> doubtful = new ConcurrentLinkedQueue<>();
    private final WakeUp wakeUp;
    private final InstantSource clock;
    private final String node;
    private volatile boolean open;

    Inbox(WakeUp wakeUp, InstantSource clock, ShopSettings settings) {
        this.wakeUp = wakeUp;
        this.clock = clock;
        this.node = settings.node();
    }

    /** A leased task to be run. */
    record Item(Task task, Leased leased) {}

    /** Open as long as somebody runs what comes in. */
    void open(boolean now) {
        open = now;
    }

    boolean wants(NewTask task) {
        return open
                && !task.once()
                && task.urgency() == Urgency.NOW
                && size.get() < MOST
                && !task.dueAt().isAfter(clock.instant());
    }

    String node() {
        return node;
    }

    Moment now() {
        return Moment.now(clock);
    }

    void put(Collection<Item> leased) {
        size.addAndGet(leased.size());
        items.addAll(leased);
        wakeUp.ring();
    }

    /** Tasks under this node's leases that nobody works on, if they are there at all: the database was away when that was decided. */
    void doubt(Collection<Leased> leased) {
        doubtful.addAll(leased);
    }

    /** Those in doubt; they are forgotten once their leases have run out by themselves. */
    List<Leased> doubtful() {
        doubtful.removeIf(Inbox::isOver);
        return List.copyOf(doubtful);
    }

    void beSureOf(Leased leased) {
        doubtful.remove(leased);
    }

    private static boolean isOver(Leased leased) {
        return System.nanoTime() - leased.since().nanos() > TaskRunner.LEASE.toNanos();
    }

    /** Something is due that has to be looked for. */
    void look(Urgency lane) {
        wakeUp.ringToLook(lane);
    }

    Optional<Item> next() {
        Item item = items.poll();
        if (item != null) {
            size.decrementAndGet();
        }
        return Optional.ofNullable(item);
    }
}
