package com.shopwright.orders;

import java.time.Duration;

/**
 * How fast orders are taken just now, and so how long another one would wait: what would wait too long is told so at once, while
 * it has not waited yet. Written by those who take orders, read by everybody.
 */
final class Pace {

    /** Nobody is to wait longer for being taken: half of what makes a person press the button again. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** Whatever the pace, so few may always wait: one slow moment must not turn a quiet shop's buyers away. */
    static final int ALWAYS = 64;

    private static final double WEIGHT = 0.2;
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private final int largestBatch;
    private final int lanes;

    /** Nanoseconds a batch, averaged over the last ones: a large batch takes little longer than a small one. */
    private volatile double batch;

    Pace(int largestBatch, int lanes) {
        this.largestBatch = largestBatch;
        this.lanes = lanes;
    }

    synchronized void served(long nanos) {
        batch = batch == 0 ? nanos : (1 - WEIGHT) * batch + WEIGHT * nanos;
    }

    boolean mayWait(int before) {
        return before < ALWAYS || wait(before).compareTo(LONGEST_WAIT) < 0;
    }

    /** When there will be room again, in whole seconds as HTTP says it. */
    Duration retryAfter(int before) {
        Duration over = wait(before).minus(LONGEST_WAIT.dividedBy(2));
        Duration whole = Duration.ofSeconds(Math.max(1, over.toSeconds() + 1));
        return whole.compareTo(LONGEST_RETRY) < 0 ? whole : LONGEST_RETRY;
    }

    private Duration wait(int before) {
        return Duration.ofNanos((long) ((before / (largestBatch * lanes) + 1) * batch));
    }
}
