package com.shopwright.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page in a Chromium of its own, asked over the DevTools protocol: all that a measurement needs, without the 200 MB that
 * the tests' driver brings.
 */
final class Browser implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int calls;

    private Browser(Process process, Path profile, URI page) {
        this.process = process;
        this.profile = profile;
        this.socket =
                http.newWebSocketBuilder().buildAsync(page, new Inbox(messages)).join();
    }

    /** From {@code CHROMIUM}, or found on the path. */
    static Optional<String> program() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> Stream.of(
                                        System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst());
    }

    static Browser start(String program, URI address) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("shopwright-browser");
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--no-first-run",
                "--disable-background-networking",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--window-size=1280,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add(address.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process, profile, page(process, profile, address));
    }

    /** Chromium writes its port into its profile when it listens. */
    private static URI page(Process process, Path profile, URI address) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Path written = profile.resolve("DevToolsActivePort");
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(100);
                if (!Files.exists(written) || Files.readAllLines(written).isEmpty()) {
                    continue;
                }
                URI list = URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(written).getFirst() + "/json/list");
                for (JsonNode target : JsonMapper.shared().readTree(text(http, list))) {
                    if (target.path("type").asString().equals("page")
                            && target.path("url").asString().equals(address.toString())) {
                        return URI.create(target.path("webSocketDebuggerUrl").asString());
                    }
                }
            }
        }
        process.destroyForcibly();
        throw new Bench.WrongResult("the browser did not open " + address);
    }

    private static String text(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(
                        java.net.http.HttpRequest.newBuilder(address).build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What a script on the page comes to, promises waited for. */
    JsonNode run(String script) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        int call = send(script);
        while (System.nanoTime() < deadline) {
            String message = messages.poll(1, TimeUnit.SECONDS);
            JsonNode answer =
                    JsonMapper.shared().readTree(Optional.ofNullable(message).orElse("{}"));
            if (answer.path("id").asInt(0) != call) {
                continue;
            }
            if (answer.has("error")) { // the page was still on its way, and took the script's ground with it
                TimeUnit.MILLISECONDS.sleep(500);
                call = send(script);
                continue;
            }
            JsonNode result = answer.path("result");
            if (result.has("exceptionDetails")) {
                throw new Bench.WrongResult("the page failed: " + result.path("exceptionDetails"));
            }
            return result.path("result").path("value");
        }
        throw new Bench.WrongResult("the page did not answer");
    }

    private int send(String script) {
        Map<String, Object> parameters = Map.of("expression", script, "awaitPromise", true, "returnByValue", true);
        Map<String, Object> call = Map.of("id", ++calls, "method", "Runtime.evaluate", "params", parameters);
        socket.sendText(JsonMapper.shared().writeValueAsString(call), true).join();
        return calls;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Puts the parts of messages together. */
    private static final class Inbox implements WebSocket.Listener {

        private final BlockingQueue<String> messages;
        private final StringBuilder part = new StringBuilder();

        Inbox(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
