package com.shopwright.partners.wire;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one thread that writes. Works that arrive together share a transaction and its flush to disk (group commit); each has its
 * own savepoint, so one that fails undoes only itself. Callers hear back after the commit, never before.
 */
final class Writer implements AutoCloseable {
    private static final int LARGEST_BATCH = 256;

    private final Connection connection;
    private final JdbcClient db;
    private final LinkedBlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final Work<Boolean> last = new Work<>(nothing -> true);
    private boolean closing;

    Writer(String name, Connection connection, JdbcClient db) {
        this.connection = connection;
        this.db = db;
        this.thread = Thread.ofPlatform().name("writer-" + name).daemon().start(this::run);
    }

    <T extends @Nullable Object> CompletableFuture<T> submit(Function<JdbcClient, T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A write inside a write would wait for itself");
        }
        Work<T> entry = new Work<>(work);
        synchronized (queue) {
            // Under the lock, so that nothing can queue behind the last work and wait for ever.
            if (closing) {
                throw new IllegalStateException("The store is closed");
            }
            queue.add(entry);
        }
        return entry.done;
    }

    void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    private void run() {
        List<Work<?>> batch = new ArrayList<>();
        try {
            while (!batch.contains(last)) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                commit(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Work<?>> batch) {
        try {
            execute("begin immediate");
            for (Work<?> work : batch) {
                inSavepoint(work);
            }
            execute("commit");
        } catch (SQLException e) {
            rollback(e);
            batch.forEach(work -> work.fail(new IllegalStateException("The store cannot write", e)));
            return;
        }
        listeners.forEach(Runnable::run);
        batch.forEach(Work::tell);
    }

    private void inSavepoint(Work<?> work) throws SQLException {
        execute("savepoint work");
        if (!work.run(db)) {
            execute("rollback to work");
        }
        execute("release work");
    }

    private void rollback(SQLException cause) {
        try {
            execute("rollback");
        } catch (SQLException e) {
            // SQLite has already rolled back by itself on errors like a full disk.
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        synchronized (queue) {
            closing = true;
            queue.add(last);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Work<T extends @Nullable Object> {
        private final Function<JdbcClient, T> function;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable Runnable outcome;

        Work(Function<JdbcClient, T> function) {
            this.function = function;
        }

        boolean run(JdbcClient db) {
            try {
                T result = function.apply(db);
                outcome = () -> done.complete(result);
                return true;
            } catch (RuntimeException | Error e) {
                outcome = () -> done.completeExceptionally(e);
                return false;
            }
        }

        void tell() {
            if (outcome != null) {
                outcome.run();
            }
        }

        void fail(RuntimeException e) {
            done.completeExceptionally(e);
        }
    }
}
