package com.shopwright.flow;

import com.shopwright.Main;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shop as {@code ./shopwright run} starts it: a process of its own, with its own PostgreSQL, that can be killed or paused. Another
 * node of the same shop ({@link #neighbour}) is a process with a folder of its own on the same database.
 */
final class ShopProcess implements AutoCloseable {
    private static final Duration DAY = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port = FreePorts.row(2);
    private final Partners partners;
    private final Optional<ShopProcess> host;
    private final int saidBefore = Files.exists(log()) ? text(log()).length() : 0;
    private Optional<Process> process = Optional.empty();

    ShopProcess(Path folder) {
        this(folder, UnaryOperator.identity());
    }

    /** @param front turns the shop's address into the one that its partners are told, such as a {@link Wiretap}'s */
    ShopProcess(Path folder, UnaryOperator<URI> front) {
        this.folder = folder;
        this.host = Optional.empty();
        this.partners = Partners.start(Settings.in(folder).day(DAY).shop(front.apply(url())));
    }

    private ShopProcess(Path folder, ShopProcess host) {
        this.folder = folder;
        this.host = Optional.of(host);
        this.partners = host.partners;
    }

    /** Another node of this shop, not started; it uses this one's database and partners, who go on speaking to this one. */
    ShopProcess neighbour(Path folder) {
        return new ShopProcess(folder, this);
    }

    /** Starts it and waits until it is ready for buyers. */
    void start() {
        start(new String[0]);
    }

    /** @param options of the JVM */
    void start(String... options) {
        launch(options);
        awaitReady();
    }

    /** Lets its time stand still, as that of a machine that is overloaded or moved; the operating system goes on answering for it. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        long pid = process.orElseThrow().pid();
        try {
            int code = new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("no signal " + name + " to " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Its own name among the nodes, as it stands on the leases of its tasks. */
    String node() {
        return read("node");
    }

    /** Starts it so that it dies at a crash point, and waits until it serves buyers. */
    void startToDieAt(String crashPoint) {
        launch("-Dshopwright.crash-at=" + crashPoint);
        awaitReady();
    }

    /** Waits until it has died by itself. */
    void awaitDeath() {
        Awaitility.await("the shop to die, see " + log())
                .atMost(PATIENCE)
                .until(() -> !process.map(Process::isAlive).orElse(false));
    }

    private void launch(String... options) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of(options));
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--port=" + port,
                    "--data=" + folder,
                    "--day=" + DAY.toMillis(),
                    "--limits=off"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            host.ifPresent(first -> {
                command.addAll(List.of("--empty", "--links=" + first.folder.resolve("links")));
                builder.environment().put("SHOPWRIGHT_DATABASE_URL", first.databaseAddress());
            });
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Awaitility.await("the shop to be ready, see " + log()).atMost(PATIENCE).until(this::isReady);
    }

    /** kill -9. Its PostgreSQL goes on. */
    void kill() {
        process.ifPresent(running -> kill(running.toHandle()));
    }

    /** kill -9 of the server that the shop started. */
    void killDatabase() {
        kill(ProcessHandle.of(postmaster()).orElseThrow());
    }

    /** Writes everything that its memory holds, what is garbage by now included. */
    void dumpHeap(Path file) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(process.orElseThrow().pid());
        int failed = new ProcessBuilder(jcmd, pid, "GC.heap_dump", "-all", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IllegalStateException("no heap dump, see " + log());
        }
    }

    URI partner(Partner partner) {
        return partners.address(partner);
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    ApiClient api() {
        return new ApiClient(url());
    }

    BankClient bank() {
        return new BankClient(new ApiClient(partner(Partner.BANK)));
    }

    Buyer buyer() {
        return new Buyer(this::bank, api());
    }

    JdbcClient sql() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(host.orElse(this).databaseAddress());
        return JdbcClient.create((DataSource) source);
    }

    private String databaseAddress() {
        return "jdbc:postgresql://127.0.0.1:" + read("postgres.port") + "/shopwright?user=shopwright&password="
                + read("postgres.password");
    }

    /** Whether it has written this into its log since it was made. */
    boolean said(String words) {
        return text(log()).substring(saidBefore).contains(words);
    }

    /** Where the number of its PostgreSQL's process stands. */
    Path postmasterFile() {
        return folder.resolve("postgres/postmaster.pid");
    }

    /** Lets it end in order, PostgreSQL with it; whatever does not is killed. */
    @Override
    public void close() {
        process.filter(Process::isAlive).ifPresent(_ -> resume());
        process.filter(Process::isAlive).ifPresent(running -> {
            running.destroy();
            try {
                running.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        kill();
        if (Files.exists(postmasterFile())) {
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroy);
        }
        if (host.isEmpty()) {
            partners.close();
        }
    }

    private boolean isReady() {
        if (!process.map(Process::isAlive).orElse(false)) {
            throw new IllegalStateException("the shop ended: " + tail());
        }
        try {
            return api().get("/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private long postmaster() {
        return Long.parseLong(
                read("postgres/postmaster.pid").lines().findFirst().orElseThrow());
    }

    /** Kept after the test, with everything that its processes said. */
    private static Path log() {
        return Path.of("target", "killed-shop.log");
    }

    private String tail() {
        List<String> lines = text(log()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private String read(String file) {
        return text(folder.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle running) {
        running.destroyForcibly();
        Awaitility.await("the end of " + running.pid()).until(() -> !running.isAlive());
    }
}
