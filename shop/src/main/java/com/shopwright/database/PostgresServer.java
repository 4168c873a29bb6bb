package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One server on one cluster: starts and stops it through pg_ctl, which puts it into a session of its own, so that a
 * Ctrl-C meant for the shop does not take the database away under the last requests.
 */
final class PostgresServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final long LARGE_LOG = 10_000_000;

    private final DatabaseFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Durability durability;

    PostgresServer(DatabaseFolder folder, PostgresBinaries binaries, Unprivileged unprivileged, Durability durability) {
        this.folder = folder;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.durability = durability;
    }

    /** The process of a server that runs, and the port it listens on. */
    record Running(ProcessHandle process, int port) {}

    /** Starts on the remembered port where that is free, so that the address outlives a restart. */
    Running start() {
        keepLogSmall();
        Command.Outcome outcome = new Command.Outcome(-1, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = folder.rememberedPort().orElseGet(PostgresServer::freePort);
            if (!isFree(port)) {
                port = freePort();
            }
            outcome = Command.run(START_LIMIT, unprivileged.command(startCommand(port)));
            if (outcome.succeeded()) {
                folder.rememberPort(port);
                return new Running(process(), port);
            }
        }
        throw new CannotStart(
                "PostgreSQL did not start on " + folder.cluster() + ": " + lastLogLines() + ".",
                "The whole story is in " + folder.log() + ".");
    }

    /** Starts again on the very port that everybody already knows. */
    Running restart(int port) {
        Command.Outcome outcome = Command.run(START_LIMIT, unprivileged.command(startCommand(port)));
        if (!outcome.succeeded()) {
            throw new CannotStart("PostgreSQL did not start again: " + lastLogLines() + ".", "It is tried again.");
        }
        return new Running(process(), port);
    }

    void stop() {
        List<String> stop =
                List.of(binaries.program("pg_ctl"), "stop", "-D", cluster(), "-m", "fast", "-w", "-t", "25");
        if (!Command.run(STOP_LIMIT, unprivileged.command(stop)).succeeded()) {
            new Orphans(folder.cluster()).clear();
        }
    }

    private List<String> startCommand(int port) {
        String options = settings(port).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return List.of(
                binaries.program("pg_ctl"),
                "start",
                "-D",
                cluster(),
                "-w",
                "-t",
                "80",
                "-s",
                "-l",
                folder.log().toString(),
                "-o",
                options);
    }

    /** Given on the command line, where nothing in the folder's own configuration can undo them. */
    private Map<String, String> settings(int port) {
        Map<String, String> settings = new TreeMap<>(durability.settings());
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("cluster_name", Cluster.NAME);
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "128MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    private ProcessHandle process() {
        return Orphans.readPid(folder.cluster().resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL started and was gone at once"));
    }

    private String cluster() {
        return folder.cluster().toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(folder.log());
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException _) {
            return "it left no log";
        }
    }

    private void keepLogSmall() {
        Path log = folder.log();
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(
                        log, log.resolveSibling("postgres.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
