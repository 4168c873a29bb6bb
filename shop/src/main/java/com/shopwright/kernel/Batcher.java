package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets tasks that run each by themselves, because they wait for a partner, share what they ask of the database: while one group
 * is being served the next gathers, so that a lone one never waits for company. A group that fails as a whole is served one by
 * one. Whoever asks keeps its own lease: the group's transactions are fenced by the leases of all who asked.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Batcher<Q, A> {

    private static final int MOST = 128;

    private final Fence fence;
    private final int groups;
    private final Work<Q, A> work;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();

    Batcher(Fence fence, int groups, Work<Q, A> work) {
        this.fence = fence;
        this.groups = groups;
        this.work = work;
    }

    /** Serves questions together: one answer each, in order. */
    public interface Work<Q, A> {

        List<A> serve(List<Q> questions);
    }

    private record Waiting<Q, A>(Q question, List<Fence.Held> held, CompletableFuture<A> answer) {}

    /** Waits for the answer; what serving it alone threw is thrown. Never to be used inside a transaction: it would not join. */
    public A ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "asked together with others inside a transaction of one's own: " + question);
        }
        Waiting<Q, A> mine = new Waiting<>(question, fence.held(), new CompletableFuture<>());
        waiting.add(mine);
        if (entered()) {
            Thread.ofVirtual().start(this::drain);
        }
        try {
            return mine.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** How many wait to be served. */
    int gathered() {
        return waiting.size();
    }

    /** The count never passes the limit, not for a moment: one who leaves would take that for company and go, and all would wait. */
    private boolean entered() {
        return busy.getAndUpdate(now -> Math.min(now + 1, groups)) < groups;
    }

    private void drain() {
        do {
            for (List<Waiting<Q, A>> group = next(); !group.isEmpty(); group = next()) {
                serve(group);
            }
            busy.decrementAndGet();
            // One that was added after the last look and before the count went down has nobody else.
        } while (!waiting.isEmpty() && entered());
    }

    private List<Waiting<Q, A>> next() {
        List<Waiting<Q, A>> group = new ArrayList<>();
        while (group.size() < MOST) {
            Waiting<Q, A> one = waiting.poll();
            if (one == null) {
                break;
            }
            group.add(one);
        }
        return group;
    }

    private void serve(List<Waiting<Q, A>> group) {
        try {
            List<A> answers = new ArrayList<>();
            fence.among(
                    group.stream().flatMap(one -> one.held().stream()).toList(),
                    () -> answers.addAll(
                            work.serve(group.stream().map(Waiting::question).toList())));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failed) { // whatever it is, nobody may wait for ever
            if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(failed);
            } else {
                group.forEach(one -> serve(List.of(one)));
            }
        }
    }
}
