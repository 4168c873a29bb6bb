package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Gathers tasks of one kind: while some are being done together the next ones gather, so that a lone one never waits. */
final class Together {

    private static final int MOST = 64;

    /** So many groups at once: one waits for the disk while the other is thought about. */
    private static final int GROUPS = 2;

    private final BatchHandler handler;
    private final Work work;
    private final Executor workers;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger groups = new AtomicInteger();

    Together(BatchHandler handler, Work work, Executor workers) {
        this.handler = handler;
        this.work = work;
        this.workers = workers;
    }

    /** Does leased tasks with a handler; whatever becomes of them, it returns. */
    interface Work {

        void run(BatchHandler handler, List<Inbox.Item> items);
    }

    private record Waiting(Inbox.Item item, Runnable done) {}

    void add(Inbox.Item item, Runnable done) {
        waiting.add(new Waiting(item, done));
        if (entered()) {
            workers.execute(this::drain);
        }
    }

    /** The count never passes the limit, not for a moment: one who leaves would take that for company and go, and all would wait. */
    private boolean entered() {
        return groups.getAndUpdate(now -> Math.min(now + 1, GROUPS)) < GROUPS;
    }

    private void drain() {
        do {
            for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
                try {
                    work.run(handler, group.stream().map(Waiting::item).toList());
                } finally {
                    group.forEach(one -> one.done().run());
                }
            }
            groups.decrementAndGet();
            // One that was added after the last look and before the count went down has nobody else.
        } while (!waiting.isEmpty() && entered());
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        while (group.size() < MOST) {
            Waiting one = waiting.poll();
            if (one == null) {
                break;
            }
            group.add(one);
        }
        return group;
    }
}
