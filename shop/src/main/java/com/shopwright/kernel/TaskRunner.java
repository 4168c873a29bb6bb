package com.shopwright.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs due tasks, each on a virtual thread. A task's effects and its end are separate transactions, so a task may run
 * again after a crash: handlers are idempotent. A dead worker's tasks are taken over when their lease runs out.
 */
@Component
final class TaskRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    /** Longer than the longest wait for a partner, so that a living worker never loses its lease. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long a stopping shop lets running tasks come to their end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Tasks that wait for a partner cost little; the database pool limits those that do not. */
    private static final int AT_ONCE = 256;

    private static final int CLAIM = 32;

    private final TaskRows rows;
    private final String node;
    private final InstantSource clock;
    private final Ids ids;
    private final WakeUp wakeUp;
    private final ObjectProvider<TaskHandler> handlerBeans;
    private final Map<String, TaskHandler> handlers = new HashMap<>();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    TaskRunner(
            TaskRows rows,
            ShopSettings settings,
            InstantSource clock,
            Ids ids,
            WakeUp wakeUp,
            ObjectProvider<TaskHandler> handlerBeans) {
        this.rows = rows;
        this.node = settings.node();
        this.clock = clock;
        this.ids = ids;
        this.wakeUp = wakeUp;
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
        running = true;
        workers = Executors.newVirtualThreadPerTaskExecutor();
        Thread.ofVirtual().name("tasks").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.ring();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow(); // they wait for a partner; their lease ends and they run again after the start
            }
        } catch (InterruptedException hurried) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        handlers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                wakeUp.await(LOOK);
                while (running && claimRound() > 0) {
                    // more may be due already
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.debug("no tasks could be claimed: {}", databaseAway.toString());
            }
        }
    }

    private int claimRound() throws InterruptedException {
        int claimed = 0;
        Instant now = clock.instant();
        for (int bucket : rows.bucketsDue(now)) {
            free.acquire();
            int room = 1;
            while (room < CLAIM && free.tryAcquire()) {
                room++;
            }
            int taken = 0;
            try {
                UUID lease = ids.next();
                for (Task task : rows.claim(bucket, room, lease, node, now, now.plus(LEASE))) {
                    taken++;
                    workers.submit(() -> work(task, lease));
                }
            } finally {
                free.release(room - taken);
            }
            claimed += taken;
        }
        return claimed;
    }

    private void work(Task task, UUID lease) {
        try {
            run(task, lease);
        } catch (RuntimeException | Error failure) {
            // Not even the failure could be written down: the lease runs out and the task is tried again.
            LOG.warn("task {} of kind {} is left to its lease: {}", task.id(), task.kind(), failure.toString());
        } finally {
            free.release();
        }
    }

    private void run(Task task, UUID lease) {
        TaskHandler handler = handlers.get(task.kind());
        try {
            if (handler == null) {
                throw new IllegalStateException("nobody handles tasks of kind " + task.kind());
            }
            handler.run(task);
            rows.finish(task.id(), lease);
        } catch (RuntimeException failure) {
            if (running) {
                LOG.warn(
                        "task {} ({} of {}), try {}: {}",
                        task.id(),
                        task.kind(),
                        task.subject(),
                        task.attempt(),
                        failure.toString());
                LOG.debug("task {}", task.id(), failure);
            }
            rows.retry(task.id(), lease, clock.instant().plus(pause(task.attempt())), String.valueOf(failure));
        }
    }

    static Duration pause(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
