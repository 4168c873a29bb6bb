package com.shopwright.bench;

import com.shopwright.bench.orders.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A whole shop with its partners, started by {@code ./shopwright run} on free ports and a folder of its own. */
final class Stack implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** The shop, its management address, and the partners up to the mailbox's SMTP. */
    private static final int PORTS = 17;

    private final Path root;
    private final Path folder;
    private final int port;
    private Process process;

    private Stack(Path root, Path folder, int port, Process process) {
        this.root = root;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static Stack start(Path root) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("shopwright-bench");
        int port = freePorts();
        Stack stack = new Stack(root, folder, port, launch(root, folder, port));
        try {
            stack.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            stack.close();
            throw failed;
        }
        return stack;
    }

    /** Stops the programs and starts them again on the same data. */
    Duration restart() throws IOException, InterruptedException {
        stop();
        long begin = System.nanoTime();
        process = launch(root, folder, port);
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Where buyers reach the shop. */
    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where its parts are. */
    Site site() {
        return new Site(url(), partner(10), partner(14), folder.resolve("data"));
    }

    private URI partner(int offset) {
        return URI.create("http://127.0.0.1:" + (port + offset));
    }

    Shop shop() throws IOException {
        return new Shop(port, Files.readString(folder.resolve("data/owner.key")).strip());
    }

    private static Process launch(Path root, Path folder, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("shopwright").toString(),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString(),
                "--limits",
                "off"));
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("run.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Shop.isReady(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the shop did not start:\n" + Files.readString(folder.resolve("run.log")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    boolean isReady() {
        return Shop.isReady(port);
    }

    /** How one of its programs was started, to be started alone while the others go on: their ports are taken then. */
    List<String> command(String jar) {
        return process.descendants()
                .map(ProcessHandle::info)
                .filter(info ->
                        Stream.of(info.arguments().orElse(new String[0])).anyMatch(word -> word.endsWith(jar)))
                .findFirst()
                .map(info -> Stream.concat(
                                info.command().stream(),
                                Stream.of(info.arguments().orElse(new String[0])))
                        .filter(word -> !word.startsWith("--partners-port-base"))
                        .toList())
                .orElseThrow(() -> new IllegalStateException("no process runs " + jar));
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePorts() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            if (Stream.iterate(first, port -> port + 1).limit(PORTS).allMatch(Stack::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("found no " + PORTS + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
