package com.shopwright.kernel;

import com.shopwright.kernel.Leased.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs due tasks on virtual threads: those of a {@link BatchHandler} together, others each by itself. A task's effects and its end
 * are separate transactions, so a task may run again after a crash: handlers are idempotent. A dead worker's tasks are
 * taken over when their lease runs out; a living one's never do (see {@link Fence}).
 */
@Component
final class TaskRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    /** How long a dead worker's tasks wait for another. Living workers renew theirs. Shorter where a test lets them run out. */
    static final Duration LEASE = Duration.ofSeconds(Integer.getInteger("shopwright.lease-seconds", 120));

    /** An hour and a half of trying: longer than a partner is usually away, shorter than a person would wait to be told. */
    static final int MOST_TRIES = 25;

    /** How long a stopping shop lets running tasks come to their end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Much more often than a lease lasts, much more rarely than anything is done. */
    private static final Duration LEFT_OVERS = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = LEASE.dividedBy(6);

    /** Tasks that wait for a partner cost little; the database pool limits those that do not. */
    private static final int AT_ONCE = 256;

    private static final int CLAIM = 64;

    /** What can wait is done with little force, and next to none while buyers crowd in. */
    private static final int LATER_AT_ONCE = 4;

    private static final long LATER_IN_A_RUSH = Duration.ofSeconds(1).toNanos();

    private final TaskRows rows;
    private final String node;
    private final InstantSource clock;
    private final Ids ids;
    private final WakeUp wakeUp;
    private final Inbox inbox;
    private final Fence fence;
    private final Rush rush;
    private final ObjectProvider<TaskHandler> handlerBeans;
    private final Map<String, TaskHandler> handlers = new HashMap<>();
    private final Map<String, Together> batches = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore freeLater = new Semaphore(LATER_AT_ONCE);
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Optional<Finisher> finisher = Optional.empty();
    private long laterClaimed;
    private long looked;
    private long tookOver;

    TaskRunner(
            TaskRows rows,
            ShopSettings settings,
            InstantSource clock,
            Ids ids,
            WakeUp wakeUp,
            Inbox inbox,
            Fence fence,
            Rush rush,
            ObjectProvider<TaskHandler> handlerBeans) {
        this.rows = rows;
        this.node = settings.node();
        this.clock = clock;
        this.ids = ids;
        this.wakeUp = wakeUp;
        this.inbox = inbox;
        this.fence = fence;
        this.rush = rush;
        this.handlerBeans = handlerBeans;
    }

    @Override
    public void start() {
        for (TaskHandler handler : handlerBeans) {
            if (handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers for tasks of kind " + handler.kind());
            }
        }
        rows.endLeases(node, clock.instant());
        looked = System.nanoTime() - LOOK.toNanos();
        tookOver = System.nanoTime() - LEFT_OVERS.toNanos();
        running = true;
        workers = Executors.newVirtualThreadPerTaskExecutor();
        finisher = Optional.of(new Finisher(rows).started());
        inbox.open(true);
        Thread.ofVirtual().name("tasks").start(this::loop);
        Thread.ofVirtual().name("tasks-heartbeat").start(this::beat);
    }

    @Override
    public void stop() {
        inbox.open(false);
        running = false;
        wakeUp.ring();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow(); // they wait for a partner; their lease ends and they run again after the start
            }
            if (finisher.isPresent()) {
                finisher.get().stop();
            }
        } catch (InterruptedException hurried) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        handlers.clear();
        batches.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                wakeUp.await(LOOK);
                takeWhatCameIn();
                look();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.debug("no tasks could be claimed: {}", databaseAway.toString());
            }
        }
    }

    private void beat() {
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(HEARTBEAT.toMillis());
                fence.renewAll();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException databaseAway) {
                LOG.debug("leases could not be renewed: {}", databaseAway.toString());
            }
        }
    }

    private void takeWhatCameIn() throws InterruptedException {
        for (Optional<Inbox.Item> item = inbox.next(); item.isPresent(); item = inbox.next()) {
            free.acquire();
            start(item.get(), free);
        }
    }

    /** What the database was away for need not wait for its lease, as long as this node lives. */
    private void giveBackDoubtful() {
        List<Leased> doubtful = inbox.doubtful();
        if (doubtful.isEmpty()) {
            return;
        }
        Set<UUID> there = rows.held(doubtful);
        for (Leased leased : doubtful) {
            if (there.contains(leased.task())) {
                rows.giveBack(leased, clock.instant());
                inbox.beSureOf(leased);
                inbox.look(Urgency.NOW);
            }
        }
    }

    /**
     * Looks into the table where somebody asked for it; every now and then also for what has become due by itself, however busy
     * it is, and more rarely for what the dead have left.
     */
    private void look() throws InterruptedException {
        boolean again = System.nanoTime() - looked > LOOK.toNanos();
        if (again) {
            looked = System.nanoTime();
            giveBackDoubtful();
        }
        boolean leftOvers = System.nanoTime() - tookOver > LEFT_OVERS.toNanos();
        if (leftOvers) {
            tookOver = System.nanoTime();
            while (running && claimNow(rows::takeOver) > 0) {
                takeWhatCameIn();
            }
        }
        if (wakeUp.wantsLook(Urgency.NOW) || again) {
            while (running && claimNow(rows::claim) > 0) {
                takeWhatCameIn(); // more may be due already
            }
        }
        if (wakeUp.wantsLook(Urgency.LATER) || again) {
            claimLater(leftOvers);
        }
    }

    private int claimNow(Claim what) throws InterruptedException {
        free.acquire();
        return claim(what, Urgency.NOW, 1 + more(free, CLAIM - 1), free);
    }

    private void claimLater(boolean leftOvers) {
        boolean mayBegin = !rush.isOn() || System.nanoTime() - laterClaimed > LATER_IN_A_RUSH;
        if (mayBegin && freeLater.tryAcquire()) {
            laterClaimed = System.nanoTime();
            claim(rows::claim, Urgency.LATER, 1 + more(freeLater, LATER_AT_ONCE), freeLater);
        }
        if (mayBegin && leftOvers && freeLater.tryAcquire()) {
            claim(rows::takeOver, Urgency.LATER, 1 + more(freeLater, LATER_AT_ONCE), freeLater);
        }
    }

    /** What the table is asked for. */
    private interface Claim {

        List<Task> ask(Urgency lane, int limit, UUID lease, String holder, Instant now, Instant until);
    }

    private static int more(Semaphore permits, int most) {
        int taken = 0;
        while (taken < most && permits.tryAcquire()) {
            taken++;
        }
        return taken;
    }

    private int claim(Claim what, Urgency lane, int room, Semaphore permits) {
        int taken = 0;
        try {
            UUID lease = ids.next();
            Moment now = Moment.now(clock);
            List<Task> due =
                    what.ask(lane, room, lease, node, now.told(), now.told().plus(LEASE));
            outage.over();
            for (Task task : due) {
                taken++;
                start(new Inbox.Item(task, new Leased(task.id(), lease, now)), permits);
            }
        } finally {
            permits.release(room - taken);
        }
        return taken;
    }

    private void start(Inbox.Item item, Semaphore permit) {
        together(item.task())
                .ifPresentOrElse(
                        together -> together.add(item, () -> given(permit)),
                        () -> workers.execute(() -> {
                            try {
                                runAlone(item);
                            } finally {
                                given(permit);
                            }
                        }));
    }

    private Optional<Together> together(Task task) {
        return handlers.get(task.kind()) instanceof BatchHandler batch
                ? group(batch, task)
                        .map(group -> batches.computeIfAbsent(
                                task.kind() + " " + group,
                                name -> new Together(batch, this::runTogether, work -> workers.execute(work))))
                : Optional.empty();
    }

    /** What cannot be read fails when it is run, by itself. */
    private static Optional<String> group(BatchHandler batch, Task task) {
        try {
            return batch.group(task);
        } catch (RuntimeException unreadable) {
            LOG.debug("task {} of kind {} is run by itself", task.id(), task.kind(), unreadable);
            return Optional.empty();
        }
    }

    /** What can wait was looked for only as far as there was room for it. */
    private void given(Semaphore permit) {
        permit.release();
        if (permit == freeLater && !rush.isOn()) {
            wakeUp.ringToLook(Urgency.LATER);
        }
    }

    private void runTogether(BatchHandler handler, List<Inbox.Item> items) {
        if (items.size() > 1) {
            List<Leased> leases = items.stream().map(Inbox.Item::leased).toList();
            try {
                fence.within(
                        leases,
                        () -> handler.runAll(
                                items.stream().map(Inbox.Item::task).toList()));
                finish(leases);
                return;
            } catch (RuntimeException | Error failure) {
                LOG.debug("{} tasks of kind {} are run one by one", items.size(), handler.kind(), failure);
            }
        }
        items.forEach(this::runAlone);
    }

    private void runAlone(Inbox.Item item) {
        Task task = item.task();
        try {
            TaskHandler handler = handlers.get(task.kind());
            if (handler == null) {
                throw new IllegalStateException("nobody handles tasks of kind " + task.kind());
            }
            fence.within(List.of(item.leased()), () -> handler.run(task));
            CrashPoint.at("done:" + task.kind());
            finish(List.of(item.leased()));
        } catch (Fence.LeaseLost lost) {
            LOG.warn("task {} of kind {} is somebody else's by now", task.id(), task.kind());
        } catch (RuntimeException failure) {
            failed(item, failure);
        } catch (Error failure) {
            LOG.warn("task {} of kind {} is left to its lease: {}", task.id(), task.kind(), failure.toString());
        }
    }

    private void finish(List<Leased> leases) {
        finisher.ifPresentOrElse(live -> live.finish(leases), () -> rows.finish(leases));
    }

    private void failed(Inbox.Item item, RuntimeException failure) {
        Task task = item.task();
        if (running && outage.isNews(failure)) {
            LOG.warn(
                    "task {} ({} of {}), try {}: {}",
                    task.id(),
                    task.kind(),
                    task.subject(),
                    task.attempt(),
                    failure.toString());
            LOG.debug("task {}", task.id(), failure);
        }
        try {
            if (failure instanceof CannotBeDone || task.attempt() >= MOST_TRIES) {
                rows.park(item.leased(), clock.instant(), words(failure));
            } else {
                rows.retry(item.leased(), clock.instant().plus(pause(task.attempt())), words(failure));
            }
        } catch (RuntimeException databaseAway) {
            // Not even the failure could be written down: it was the database's, and the task is tried again when that
            // is back.
            LOG.atLevel(outage.isNews(databaseAway) ? Level.WARN : Level.DEBUG)
                    .log(
                            "task {} of kind {} waits for the database: {}",
                            task.id(),
                            task.kind(),
                            databaseAway.toString());
            inbox.doubt(List.of(item.leased()));
        }
    }

    private static String words(RuntimeException failure) {
        return failure instanceof CannotBeDone ? String.valueOf(failure.getMessage()) : String.valueOf(failure);
    }

    static Duration pause(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
