package com.shopwright.database;

/** What keeps the shop from starting: one sentence for the person at the keyboard, and one with the remedy. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    public CannotStart(String what, String remedy) {
        super(what + " " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /** @param what without a full stop; the cause's own words follow */
    CannotStart(String what, Throwable cause, String remedy) {
        this(what + ": " + sentence(String.valueOf(cause.getMessage())), remedy);
        initCause(cause);
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
