package com.shopwright.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** The bell of the task runner: rung after a commit, so that new work need not wait for the next look at the clock. */
@Component
final class WakeUp {

    private final Semaphore rung = new Semaphore(0);
    private final AtomicBoolean look = new AtomicBoolean();
    private final AtomicBoolean lookLater = new AtomicBoolean();

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Rings because of something that has to be looked for in the table. */
    void ringToLook(Urgency lane) {
        wish(lane).set(true);
        ring();
    }

    /** Returns when the bell was rung since the last call, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }

    /** Whether somebody has asked to look into the table since the last call. */
    boolean wantsLook(Urgency lane) {
        return wish(lane).getAndSet(false);
    }

    private AtomicBoolean wish(Urgency lane) {
        return switch (lane) {
            case NOW -> look;
            case LATER -> lookLater;
        };
    }
}
