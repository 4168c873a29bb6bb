package com.shopwright.kernel;

import java.util.List;

/** A listener that hears many events together for little more than one costs. */
public interface BatchListener<E extends Event> extends Listener<E> {

    /**
     * Hears events that are delivered together, as {@link #on} hears one. After an exception each is delivered by itself, so that
     * one that fails holds up no other.
     */
    void onAll(List<E> events);

    @Override
    default void on(E event) {
        onAll(List.of(event));
    }
}
