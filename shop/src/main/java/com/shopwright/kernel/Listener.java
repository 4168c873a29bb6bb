package com.shopwright.kernel;

/**
 * Hears one kind of event: any bean of this type is delivered every {@code E}, at least once, each listener on its own
 * (one that fails is retried without disturbing the others).
 */
public interface Listener<E extends Event> {

    /** Stable and unique, since it stands in stored tasks: {@code room.what-it-does}. */
    String name();

    Class<E> event();

    /** How long it may wait when there is more to do than can be done. */
    default Urgency urgency() {
        return Urgency.NOW;
    }

    /** Whether to be told of this one at all; asked when it is published, so what is of no concern costs nothing. */
    default boolean concerns(E event) {
        return true;
    }

    /** Runs outside any transaction; an exception means "again, later". */
    void on(E event);
}
