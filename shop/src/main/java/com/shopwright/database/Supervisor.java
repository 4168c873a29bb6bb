package com.shopwright.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the server's process and starts it again when it dies: at once, then after growing pauses, for ever. */
final class Supervisor {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Supplier<ProcessHandle> restart;
    private final Runnable returned;
    private final Thread thread = Thread.ofVirtual().name("database-supervisor").unstarted(this::supervise);
    private volatile ProcessHandle process;
    private volatile boolean available = true;
    private volatile boolean closed;

    Supervisor(ProcessHandle process, Supplier<ProcessHandle> restart, Runnable returned) {
        this.process = process;
        this.restart = restart;
        this.returned = returned;
    }

    void watch() {
        thread.start();
    }

    ProcessHandle process() {
        return process;
    }

    boolean available() {
        return available;
    }

    /** Returns only when no restart is under way any more: what is stopped after this stays stopped. */
    void close() {
        closed = true;
        available = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        while (!closed) {
            if (!awaitEnd() || closed) {
                return;
            }
            available = false;
            log.warn("PostgreSQL (process {}) died; starting it again", process.pid());
            startUntilItRuns();
        }
    }

    private boolean awaitEnd() {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get();
            return true;
        } catch (InterruptedException | java.util.concurrent.ExecutionException _) {
            return false;
        }
    }

    private void startUntilItRuns() {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            try {
                process = restart.get();
                returned.run();
                available = true;
                log.info("PostgreSQL runs again (process {})", process.pid());
                return;
            } catch (RuntimeException e) {
                log.error("PostgreSQL does not start, next attempt in {} ms", pause.toMillis(), e);
            }
            if (!slept(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
