package com.shopwright.kernel;

import com.shopwright.kernel.Leased.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what a transaction schedules and writes it just before the commit, in one journey to the server however many there are. What is due at once goes to this node's own workers without anybody having to look for it.
 */
@Component
final class DurableTasks implements Tasks {

    private final TaskRows rows;
    private final Ids ids;
    private final JsonMapper json;
    private final Inbox inbox;

    DurableTasks(TaskRows rows, Ids ids, JsonMapper json, Inbox inbox) {
        this.rows = rows;
        this.ids = ids;
        this.json = json;
        this.inbox = inbox;
    }

    @Override
    public void schedule(String kind, UUID subject, Object payload, Instant dueAt) {
        schedule(kind, subject, payload, dueAt, Urgency.NOW);
    }

    @Override
    public void schedule(String kind, UUID subject, Object payload, Instant dueAt, Urgency urgency) {
        add(new NewTask(ids.next(), kind, subject, json.writeValueAsString(payload), dueAt, urgency, false));
    }

    @Override
    public void scheduleOnce(String kind, UUID subject, Instant dueAt) {
        add(new NewTask(ids.next(), kind, subject, "{}", dueAt, Urgency.NOW, true));
    }

    @Override
    public <T> T payload(Task task, Class<T> type) {
        try {
            return json.readValue(task.payload(), type);
        } catch (JacksonException strange) {
            throw new CannotBeDone("What was noted for it cannot be read: " + strange.getOriginalMessage());
        }
    }

    private void add(NewTask task) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            Gathered alone = new Gathered();
            alone.tasks.add(task);
            alone.beforeCommit(false);
            alone.afterCommit();
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Gathered gathered) {
            gathered.tasks.add(task);
        } else {
            Gathered gathered = new Gathered();
            gathered.tasks.add(task);
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
    }

    /** What one transaction wants done later. */
    private final class Gathered implements TransactionSynchronization {

        private final List<NewTask> tasks = new ArrayList<>();
        private final List<Inbox.Item> mine = new ArrayList<>();
        private final Set<Urgency> toLookFor = EnumSet.noneOf(Urgency.class);

        @Override
        public void beforeCommit(boolean readOnly) {
            TreeMap<String, NewTask> once = new TreeMap<>();
            List<NewTask> own = new ArrayList<>();
            List<NewTask> others = new ArrayList<>();
            for (NewTask task : tasks) {
                if (task.once()) {
                    once.merge(task.matter(), task, NewTask::dueNoLaterThan);
                } else {
                    (inbox.wants(task) ? own : others).add(task);
                }
            }
            Moment now = inbox.now();
            Stream.concat(once.values().stream(), others.stream())
                    .filter(task -> !task.dueAt().isAfter(now.told()))
                    .forEach(task -> toLookFor.add(task.urgency()));
            UUID lease = ids.next();
            rows.insert(
                    once.values(), others, own, lease, inbox.node(), now.told().plus(TaskRunner.LEASE));
            own.forEach(task -> mine.add(new Inbox.Item(task.started(), new Leased(task.id(), lease, now))));
        }

        @Override
        public void afterCommit() {
            if (!mine.isEmpty()) {
                inbox.put(mine);
            }
            toLookFor.forEach(inbox::look);
        }

        /**
         * What was leased for a transaction that failed was never there. Where the answer to the commit was lost it may be there, under
         * a lease of this node that nobody works on.
         */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DurableTasks.this);
            if (status == STATUS_UNKNOWN && !mine.isEmpty()) {
                inbox.doubt(mine.stream().map(Inbox.Item::leased).toList());
            }
        }
    }
}
