package com.shopwright.partners.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a step when it is due or when somebody wakes it, and lives on if a step fails. */
final class Loop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<Instant> step;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    /** @param step does what is due and answers when it wants to be called again, unless woken before */
    Loop(String name, InstantSource clock, Supplier<Instant> step) {
        this.clock = clock;
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    private void run() {
        while (!closing) {
            sleepUntil(next());
        }
    }

    private Instant next() {
        try {
            return step.get();
        } catch (RuntimeException e) {
            if (!closing) {
                log.warn(
                        "{} failed and will be tried again",
                        Thread.currentThread().getName(),
                        e);
            }
            return clock.instant().plusSeconds(1);
        }
    }

    private void sleepUntil(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        long nanos = wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP.toNanos() : wait.toNanos();
        try {
            if (nanos > 0 && !wakes.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                return;
            }
            wakes.drainPermits();
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        wakes.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
