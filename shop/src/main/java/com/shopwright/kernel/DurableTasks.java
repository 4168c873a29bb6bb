package com.shopwright.kernel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class DurableTasks implements Tasks {

    private final TaskRows rows;
    private final Ids ids;
    private final JsonMapper json;
    private final Transactions transactions;
    private final WakeUp wakeUp;

    DurableTasks(TaskRows rows, Ids ids, JsonMapper json, Transactions transactions, WakeUp wakeUp) {
        this.rows = rows;
        this.ids = ids;
        this.json = json;
        this.transactions = transactions;
        this.wakeUp = wakeUp;
    }

    @Override
    public void schedule(String kind, UUID subject, Object payload, Instant dueAt) {
        rows.insert(ids.next(), kind, subject, json.writeValueAsString(payload), dueAt);
        transactions.afterCommit(wakeUp::ring);
    }

    @Override
    public void scheduleOnce(String kind, UUID subject, Instant dueAt) {
        rows.insertOnce(ids.next(), kind, subject, dueAt);
        transactions.afterCommit(wakeUp::ring);
    }

    @Override
    public <T> T payload(Task task, Class<T> type) {
        return json.readValue(task.payload(), type);
    }
}
