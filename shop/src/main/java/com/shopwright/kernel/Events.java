package com.shopwright.kernel;

/** Tells the rooms above. */
public interface Events {

    /** Writes the event to the outbox in the current transaction; throws {@link IllegalStateException} without one. */
    void publish(Event event);
}
