package com.shopwright.database;

/** What keeps the shop from starting: one sentence for the person at the keyboard, and one with the remedy. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String what, String remedy) {
        super(what + " " + remedy);
    }

    CannotStart(String what, String remedy, Throwable cause) {
        super(what + " " + remedy, cause);
    }
}
