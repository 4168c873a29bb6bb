package com.shopwright.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a test may have this process, or its database, die as by kill -9: at every step of an order before and after its commit, around
 * every call of a partner, and between a task's effect and its end. Off unless the JVM was started with
 * {@code -Dshopwright.crash-at=NAME}, or several with commas between them; read once, so that it costs nothing else. With
 * {@code -Dshopwright.crash-kills=FILE} it is not this process that dies but, once at each name, the one whose number is the first line
 * of that file (a {@code postmaster.pid}), with all that it has started.
 */
public final class CrashPoint {

    private static final Logger LOG = LoggerFactory.getLogger(CrashPoint.class);
    private static final int KILLED = 137;
    private static final Set<String> WANTED = Arrays.stream(
                    System.getProperty("shopwright.crash-at", "").split(","))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    private static final boolean ARMED = !WANTED.isEmpty();
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger("shopwright.crash-after", 0));
    private static final Optional<Path> VICTIM =
            Optional.ofNullable(System.getProperty("shopwright.crash-kills")).map(Path::of);

    private CrashPoint() {}

    /** Whether names need to be put together at all. */
    public static boolean isArmed() {
        return ARMED;
    }

    /** @param name {@code in:STEP}, {@code after:STEP}, {@code before-call:LINK}, {@code after-call:LINK}, {@code done:KIND} */
    public static void at(String name) {
        if (!ARMED || !WANTED.contains(name) || LEFT.getAndDecrement() > 0) {
            return;
        }
        if (VICTIM.isEmpty()) {
            LOG.warn("dying at {}", name);
            Runtime.getRuntime().halt(KILLED);
        } else if (WANTED.remove(name)) {
            LOG.warn("killing at {}", name);
            kill(VICTIM.get());
        }
    }

    private static void kill(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            ProcessHandle victim = lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .orElseThrow();
            Stream.concat(Stream.of(victim), victim.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
