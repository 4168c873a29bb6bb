package com.shopwright.kernel;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Events are tasks: one for each listener, in the publisher's transaction. Those of a {@link BatchListener} are done together. */
@Component
final class OutboxEvents implements Events, BatchHandler {

    static final String KIND = "kernel.deliver-event";

    private final Tasks tasks;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ObjectProvider<Listener<?>> listenerBeans;
    private volatile Map<String, Listener<?>> listeners = Map.of();

    OutboxEvents(Tasks tasks, JsonMapper json, InstantSource clock, ObjectProvider<Listener<?>> listenerBeans) {
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
        this.listenerBeans = listenerBeans;
    }

    @Override
    public void publish(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction that made it true: " + event);
        }
        List<Listener<?>> concerned = listeners().values().stream()
                .filter(listener -> concerns(listener, event))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        String body = json.writeValueAsString(event);
        for (Listener<?> listener : concerned) {
            tasks.schedule(
                    KIND, event.subject(), new Delivery(listener.name(), body), clock.instant(), listener.urgency());
        }
    }

    private static <E extends Event> boolean concerns(Listener<E> listener, Event event) {
        return listener.event() == event.getClass()
                && listener.concerns(listener.event().cast(event));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        Delivery delivery = delivery(task);
        tell(listener(delivery), delivery.body());
    }

    private <E extends Event> void tell(Listener<E> listener, String body) {
        listener.on(read(listener, body));
    }

    private <E extends Event> E read(Listener<E> listener, String body) {
        try {
            return json.readValue(body, listener.event());
        } catch (JacksonException strange) {
            throw new CannotBeDone(
                    "The news for " + listener.name() + " cannot be read: " + strange.getOriginalMessage());
        }
    }

    /** Each listener is told by itself, so that none waits behind another's letters. */
    @Override
    public Optional<String> group(Task task) {
        Delivery delivery = delivery(task);
        return listeners().get(delivery.listener()) instanceof BatchListener<?>
                ? Optional.of(delivery.listener())
                : Optional.empty();
    }

    @Override
    public void runAll(List<Task> together) {
        List<Delivery> all = together.stream().map(this::delivery).toList();
        if (listener(all.getFirst()) instanceof BatchListener<?> listener) {
            tellAll(listener, all);
        } else {
            all.forEach(delivery -> tell(listener(delivery), delivery.body()));
        }
    }

    private <E extends Event> void tellAll(BatchListener<E> listener, List<Delivery> all) {
        listener.onAll(all.stream()
                .map(delivery -> json.readValue(delivery.body(), listener.event()))
                .distinct()
                .toList());
    }

    private Delivery delivery(Task task) {
        return tasks.payload(task, Delivery.class);
    }

    private Listener<?> listener(Delivery delivery) {
        Listener<?> listener = listeners().get(delivery.listener());
        if (listener == null) {
            throw new IllegalStateException("nobody is called " + delivery.listener());
        }
        return listener;
    }

    /** Found late, because listeners stand on rooms that stand on this one. */
    private Map<String, Listener<?>> listeners() {
        if (listeners.isEmpty()) {
            Map<String, Listener<?>> found = new HashMap<>();
            for (Listener<?> listener : listenerBeans) {
                if (found.put(listener.name(), listener) != null) {
                    throw new IllegalStateException("two listeners are called " + listener.name());
                }
            }
            listeners = Map.copyOf(found);
        }
        return listeners;
    }

    record Delivery(String listener, String body) {}
}
