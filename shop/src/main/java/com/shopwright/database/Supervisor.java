package com.shopwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the server's process and starts it again when it dies: at once, then after growing pauses, for ever. */
final class Supervisor {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK = Duration.ofMillis(100);
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

    /**
     * Asks rather than waits for the exit: the server is not our child, so its end is seen only by looking, and as long
     * as its parent has not collected it, it looks alive to everybody who does not look closely.
     */
    private boolean awaitEnd() {
        while (runs(process)) {
            if (!slept(LOOK)) {
                return false;
            }
        }
        return true;
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "status"))
                    .contains("\nState:\tZ");
        } catch (IOException _) {
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
