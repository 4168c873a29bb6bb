package com.shopwright.partners;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's side of the hooks: hears messages, and can be deaf for a while. */
public final class ShopEar implements AutoCloseable {

    /** One delivery. */
    public record Heard(String path, String id, long timestamp, String signature, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String type() {
            return json().get("type").stringValue();
        }

        public JsonNode data() {
            return json().get("data");
        }
    }

    static {
        // Patience for busy machines; what is awaited normally comes within milliseconds.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger deafFor = new AtomicInteger();

    public ShopEar() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** All deliveries that were answered with 2xx. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Heard> about(String text) {
        return heard.stream().filter(message -> message.body().contains(text)).toList();
    }

    public List<String> typesAbout(String text) {
        return about(text).stream().map(Heard::type).toList();
    }

    /** Answers the next deliveries with 500. */
    public void beDeaf(int deliveries) {
        deafFor.set(deliveries);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean deaf = deafFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!deaf) {
            heard.add(new Heard(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
        }
        exchange.sendResponseHeaders(deaf ? 500 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
