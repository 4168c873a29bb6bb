package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CopyOnWriteArrayList;

/** The shop's own PostgreSQL: owns its folder, starts it, watches over it, and stops it when closed. */
final class EmbeddedDatabase implements Database {
    private static final int CONNECT_SECONDS = 10;

    private final FolderLock lock;
    private final DatabaseFolder folder;
    private final PostgresServer server;
    private final Durability durability;
    private final Login login;
    private final Supervisor supervisor;
    private final CopyOnWriteArrayList<Runnable> returnActions = new CopyOnWriteArrayList<>();

    private EmbeddedDatabase(FolderLock lock, DatabaseFolder folder, PostgresServer server, Durability durability) {
        this.lock = lock;
        this.folder = folder;
        this.server = server;
        this.durability = durability;
        PostgresServer.Running running = server.start();
        this.login = new Login(
                "jdbc:postgresql://127.0.0.1:" + running.port() + "/" + Cluster.NAME, Cluster.NAME, folder.password());
        this.supervisor = new Supervisor(running.process(), () -> startAgain(running.port()), this::returned);
    }

    /** Starts the server on {@code root/postgres}, making it first where there is none. */
    static EmbeddedDatabase open(Path root, Durability durability) {
        DatabaseFolder folder = new DatabaseFolder(root);
        try {
            Files.createDirectories(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FolderLock lock = FolderLock.take(folder.lock());
        try {
            return openLocked(lock, folder, durability);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase openLocked(FolderLock lock, DatabaseFolder folder, Durability durability) {
        folder.refuseOtherMajor();
        Unprivileged unprivileged = Unprivileged.detect();
        PostgresBinaries binaries = PostgresBinaries.unpacked(folder.binaries());
        Cluster cluster = new Cluster(folder, binaries, unprivileged);
        cluster.makeIfMissing(durability);
        cluster.writeAccessRules();
        new Orphans(folder.cluster()).clear();
        EmbeddedDatabase database = new EmbeddedDatabase(
                lock, folder, new PostgresServer(folder, binaries, unprivileged, durability), durability);
        try {
            database.verify();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        database.supervisor.watch();
        return database;
    }

    @Override
    public Login login() {
        return login;
    }

    @Override
    public boolean available() {
        return supervisor.available();
    }

    @Override
    public void onReturn(Runnable action) {
        returnActions.add(action);
    }

    @Override
    public void close() {
        supervisor.close();
        server.stop();
        lock.close();
    }

    /** The server's own process, for whoever has to kill it in a test. */
    ProcessHandle process() {
        return supervisor.process();
    }

    private ProcessHandle startAgain(int port) {
        new Orphans(folder.cluster()).clear();
        ProcessHandle process = server.restart(port).process();
        verify();
        return process;
    }

    private void returned() {
        returnActions.forEach(Runnable::run);
    }

    /** Proves that the one who answers on the port is our server, and that it forgets nothing. */
    private void verify() {
        try (Connection connection = login.connect(CONNECT_SECONDS)) {
            ServerSettings.verify(connection, durability);
        } catch (SQLException e) {
            throw new CannotStart(
                    "PostgreSQL runs but does not let the shop in",
                    e,
                    "Check that postgres.password beside " + folder.cluster() + " is the one it was made with.");
        }
    }
}
