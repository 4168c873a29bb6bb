package com.shopwright.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The bell of the task runner: rung after a commit, so that new work need not wait for the next look at the clock. */
@Component
final class WakeUp {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Returns when the bell was rung since the last call, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
