package com.shopwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL processes that outlived the shop that started them: after a kill -9 of the shop its server goes on, and
 * after a kill -9 of the server a busy backend goes on and even commits. They are known by their working directory,
 * which is always the cluster's folder; process ids in files prove nothing, because ids are used again.
 */
final class Orphans {
    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration QUICK_SHUTDOWN = Duration.ofSeconds(5);

    private final Path cluster;

    Orphans(Path cluster) {
        this.cluster = cluster;
    }

    /** Ends every server process of this cluster and removes what would keep a new server from starting. */
    void clear() {
        List<ProcessHandle> orphans = find();
        if (!orphans.isEmpty()) {
            log.info("Stopping {} PostgreSQL processes that an earlier shop left behind", orphans.size());
            stop(orphans);
        }
        removeStalePidFile();
    }

    private void stop(List<ProcessHandle> orphans) {
        for (ProcessHandle orphan : orphans) {
            boolean postmaster = orphan.children().findAny().isPresent();
            boolean lone =
                    orphan.parent().map(parent -> !orphans.contains(parent)).orElse(true);
            if (postmaster && lone) {
                Signal.INT.send(orphan.pid());
            } else if (lone) {
                Signal.TERM.send(orphan.pid());
            }
        }
        if (!gone(FAST_SHUTDOWN)) {
            find().forEach(stubborn -> Signal.QUIT.send(stubborn.pid()));
        }
        if (!gone(QUICK_SHUTDOWN)) {
            throw new CannotStart(
                    "A PostgreSQL left behind by an earlier shop does not stop (process "
                            + find().getFirst().pid() + ").",
                    "End that process, then start again.");
        }
    }

    private boolean gone(Duration limit) {
        return Deadline.in(limit).reached(() -> find().isEmpty());
    }

    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(Orphans::isPostgres)
                .filter(process ->
                        workingDirectory(process).map(this::isCluster).orElse(false))
                .toList();
    }

    /**
     * A server refuses to start while the id in its pid file is alive, whoever that is by now. The file of a server
     * that was merely killed stays: PostgreSQL removes it itself, after checking its shared memory.
     */
    private void removeStalePidFile() {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> holder = readPid(pidFile).flatMap(ProcessHandle::of);
        if (holder.isPresent() && isSomethingElse(holder.get())) {
            log.info(
                    "Removing the pid file of an earlier server: process {} is something else by now",
                    holder.get().pid());
            try {
                Files.deleteIfExists(pidFile);
            } catch (IOException e) {
                throw new CannotStart("Cannot remove " + pidFile, e, "Remove it by hand, then start again.");
            }
        }
    }

    private boolean isSomethingElse(ProcessHandle holder) {
        return !isPostgres(holder)
                || workingDirectory(holder).map(folder -> !isCluster(folder)).orElse(false);
    }

    /** The server's process id, from the first line of its pid file. */
    static Optional<Long> readPid(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,10}"))
                    .map(Long::valueOf);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private boolean isCluster(Path folder) {
        try {
            return Files.exists(folder) && Files.isSameFile(folder, cluster);
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            if (Files.exists(Path.of("/proc/self/cwd"))) {
                return Optional.of(Files.readSymbolicLink(proc));
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return workingDirectoryByLsof(process);
    }

    /** macOS has no /proc, but always lsof: field output, one line {@code n/the/folder}. */
    private static Optional<Path> workingDirectoryByLsof(ProcessHandle process) {
        List<String> lsof = List.of("lsof", "-a", "-p", String.valueOf(process.pid()), "-d", "cwd", "-Fn");
        return Command.run(Duration.ofSeconds(5), lsof)
                .output()
                .lines()
                .filter(line -> line.startsWith("n/"))
                .map(line -> Path.of(line.substring(1)))
                .findFirst();
    }
}
