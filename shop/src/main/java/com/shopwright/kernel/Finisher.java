package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends tasks that were done, many with one statement: while one is under way the next ones gather. Where that fails it is tried again;
 * where the process dies before it, the tasks run again, as they may at any time.
 */
final class Finisher {

    private static final Logger LOG = LoggerFactory.getLogger(Finisher.class);
    private static final int AT_ONCE = 200;
    private static final long LOOK_MS = 200;

    /** A task that is done may well stand there a little longer: the more are ended together the less each costs. */
    private static final long GATHER_MS = 10;

    private final TaskRows rows;
    private final LinkedBlockingQueue<Leased> done = new LinkedBlockingQueue<>();
    private volatile boolean running = true;
    private final Thread thread = Thread.ofVirtual().name("tasks-finisher").unstarted(this::loop);

    Finisher(TaskRows rows) {
        this.rows = rows;
    }

    Finisher started() {
        thread.start();
        return this;
    }

    void finish(Collection<Leased> leased) {
        done.addAll(leased);
    }

    /** Ends what is left. */
    void stop() throws InterruptedException {
        running = false;
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }

    private void loop() {
        while (running || !done.isEmpty()) {
            try {
                Leased first = done.poll(LOOK_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    if (running) {
                        TimeUnit.MILLISECONDS.sleep(GATHER_MS);
                    }
                    List<Leased> together = new ArrayList<>(List.of(first));
                    done.drainTo(together, AT_ONCE);
                    finishNow(together);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void finishNow(List<Leased> together) throws InterruptedException {
        try {
            rows.finish(together);
        } catch (RuntimeException databaseAway) {
            LOG.debug("tasks are finished later: {}", databaseAway.toString());
            if (running) {
                done.addAll(together);
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        }
    }
}
