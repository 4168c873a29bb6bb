package com.shopwright.kernel;

/** A task cannot be done however often it is tried: it is parked for a person at once. The message is for that person. */
public class CannotBeDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotBeDone(String why) {
        super(why);
    }
}
