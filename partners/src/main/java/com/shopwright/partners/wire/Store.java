package com.shopwright.partners.wire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.sqlite.SQLiteConfig;

/**
 * One partner's durable state: one SQLite file in WAL mode with {@code synchronous=FULL}, so that what a write returned
 * survives kill -9 and power loss. All writes go through one {@link Writer}; readers see the last commit.
 */
public final class Store implements AutoCloseable {
    private static final int READERS = 4;

    private final FileChannel lockFile;
    private final Writer writer;
    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<JdbcClient> readers = new ArrayBlockingQueue<>(READERS);

    private Store(FileChannel lockFile, Path file, String schema) throws SQLException {
        this.lockFile = lockFile;
        Connection writing = connect(file, false);
        ScriptUtils.executeSqlScript(writing, new ClassPathResource("com/shopwright/partners/wire/schema.sql"));
        ScriptUtils.executeSqlScript(writing, new ClassPathResource(schema));
        for (int i = 0; i < READERS; i++) {
            readers.add(client(connect(file, true)));
        }
        this.writer = new Writer(file.getFileName().toString(), writing, client(writing));
    }

    /**
     * Opens or creates the file and takes the lock beside it.
     *
     * @param schema class path of the partner's own tables, written so that it may run on every start
     * @throws CannotStart if the folder cannot be written or another process holds it
     */
    public static Store open(Path file, String schema) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                throw new CannotStart(
                        "Another process is using " + file + ": stop it first, or choose another folder with --data.");
            }
            return new Store(channel, file, schema);
        } catch (IOException | SQLException e) {
            release(channel);
            throw new CannotStart(
                    "Cannot write to " + file + " (" + e
                            + "): make the folder writable, or choose another with --data.",
                    e);
        } catch (CannotStart e) {
            release(channel);
            throw e;
        }
    }

    /** Runs the work in a transaction and returns once it is on disk; an exception rolls this work back and is rethrown. */
    public <T extends @Nullable Object> T write(Function<JdbcClient, T> work) {
        try {
            return writer.submit(work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Like {@link #write} without waiting, so that many works share one flush. */
    public CompletableFuture<?> submit(java.util.function.Consumer<JdbcClient> work) {
        return writer.submit(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
        JdbcClient reader;
        try {
            reader = readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a reader", e);
        }
        try {
            return work.apply(reader);
        } finally {
            readers.add(reader);
        }
    }

    /** Called after each commit, on the writer's thread: it may only wake somebody. */
    void onCommit(Runnable listener) {
        writer.onCommit(listener);
    }

    @Override
    public void close() {
        writer.close();
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close the store", e);
            }
        }
        release(lockFile);
    }

    private Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connections.add(connection);
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma query_only = true");
            }
        }
        return connection;
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot release the lock", e);
        }
    }
}
