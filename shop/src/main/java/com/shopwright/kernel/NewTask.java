package com.shopwright.kernel;

import java.time.Instant;
import java.util.UUID;

/** A task on its way into the table. {@code once}: unless one of its kind waits for the subject already. */
record NewTask(UUID id, String kind, UUID subject, String payload, Instant dueAt, Urgency urgency, boolean once) {

    /** What tasks that are wanted once are compared by, and the order in which everybody writes them. */
    String matter() {
        return kind + " " + subject;
    }

    NewTask dueNoLaterThan(NewTask other) {
        return other.dueAt.isBefore(dueAt) ? new NewTask(id, kind, subject, payload, other.dueAt, urgency, once) : this;
    }

    Task started() {
        return new Task(id, kind, subject, payload, 1, dueAt);
    }
}
