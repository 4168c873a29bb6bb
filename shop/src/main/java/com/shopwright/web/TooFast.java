package com.shopwright.web;

import java.time.Duration;

/** A page refuses a client that asks like a machine; it becomes an error page that says when to come back. */
public final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooFast(Duration wait) {
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds, rounded up, so that coming back then is not too early. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
