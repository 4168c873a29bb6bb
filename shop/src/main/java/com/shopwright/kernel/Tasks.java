package com.shopwright.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * The one mechanism for everything that happens later. Rows are written in the caller's transaction, if there is one, when it is
 * about to commit.
 */
public interface Tasks {

    /** Schedules a task; two calls are two tasks. */
    void schedule(String kind, UUID subject, Object payload, Instant dueAt);

    /** As {@link #schedule(String, UUID, Object, Instant)}; what is {@link Urgency#LATER} gives way to what is not. */
    void schedule(String kind, UUID subject, Object payload, Instant dueAt, Urgency urgency);

    /**
     * Schedules a task unless one of this kind waits for the subject already; if it does, it is brought forward to
     * {@code dueAt} when that is earlier. A task that is running now does not count as waiting.
     */
    void scheduleOnce(String kind, UUID subject, Instant dueAt);

    /** Reads what {@link #schedule} was given. */
    <T> T payload(Task task, Class<T> type);
}
