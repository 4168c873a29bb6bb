package com.shopwright.kernel;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps every {@link Periodic} going: one waiting task each, which schedules its successor when it has run. */
@Component
final class PeriodicTasks implements TaskHandler {

    static final String KIND = "kernel.periodic";

    private final Tasks tasks;
    private final InstantSource clock;
    private final ObjectProvider<Periodic> jobs;

    PeriodicTasks(Tasks tasks, InstantSource clock, ObjectProvider<Periodic> jobs) {
        this.tasks = tasks;
        this.clock = clock;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void startAll() {
        jobs.forEach(
                job -> tasks.scheduleOnce(KIND, subject(job), clock.instant().plus(job.interval())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        for (Periodic job : jobs) {
            if (subject(job).equals(task.subject())) {
                try {
                    job.run();
                } finally {
                    tasks.scheduleOnce(KIND, subject(job), clock.instant().plus(job.interval()));
                }
            }
        }
    }

    /** A job's name as a subject: the name-based UUID of its kind. */
    private static UUID subject(Periodic job) {
        return UUID.nameUUIDFromBytes(job.kind().getBytes(StandardCharsets.UTF_8));
    }
}
