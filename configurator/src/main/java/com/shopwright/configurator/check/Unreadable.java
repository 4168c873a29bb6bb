package com.shopwright.configurator.check;

/** The command cannot be carried out; the message says why and what to do. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
