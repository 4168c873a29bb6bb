package com.shopwright.partners.wire;

/** Why a partner cannot start, as one sentence with the remedy: a busy port, a folder in use, a bad setting. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
