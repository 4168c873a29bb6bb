package com.shopwright.kernel;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the shop could not get done by itself, for the people of the shop. */
@Component
public class ParkedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedTasks.class);

    private final TaskRows rows;
    private final Inbox inbox;
    private final InstantSource clock;

    ParkedTasks(TaskRows rows, Inbox inbox, InstantSource clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.clock = clock;
    }

    public int count() {
        return rows.countParked();
    }

    /** The latest ones first. */
    public List<ParkedTask> latest(int limit) {
        return rows.parked(limit);
    }

    /** Has it tried again, with as many tries as a new one. @return false if it is not parked any more */
    public boolean retry(UUID id, Actor actor) {
        boolean was = rows.unpark(id, clock.instant());
        if (was) {
            LOG.info("{} has task {} tried again", actor.name(), id);
            inbox.look(Urgency.NOW);
            inbox.look(Urgency.LATER);
        }
        return was;
    }

    /**
     * Has it forgotten, in the caller's transaction: a person has settled it.
     *
     * @return what it was about, for a trace where it belongs; empty if it is not parked any more
     */
    public Optional<ParkedTask> resolve(UUID id, Actor actor, String reason) {
        Optional<ParkedTask> parked = rows.lockParked(id);
        parked.ifPresent(task -> {
            rows.deleteParked(id);
            LOG.info(
                    "{} says that task {} ({} of {}) is settled: {}",
                    actor.name(),
                    id,
                    task.kind(),
                    task.subject(),
                    reason);
        });
        return parked;
    }
}
