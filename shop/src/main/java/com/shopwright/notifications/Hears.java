package com.shopwright.notifications;

import com.shopwright.kernel.Event;
import com.shopwright.kernel.Listener;
import java.util.function.Consumer;

/** A listener that only passes on. */
record Hears<E extends Event>(String name, Class<E> event, Consumer<E> then) implements Listener<E> {

    @Override
    public void on(E happened) {
        then.accept(happened);
    }
}
