package com.shopwright.partners;

import com.sun.net.httpserver.Headers;
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

    /** One delivery; {@code signature} is the header as it came, in the Standard Webhooks form or in Stripe's. */
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
            heard.add(heard(exchange, body));
        }
        exchange.sendResponseHeaders(deaf ? 500 : 204, -1);
        exchange.close();
    }

    private static Heard heard(HttpExchange exchange, String body) {
        Headers headers = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().getPath();
        String ofStripe = headers.getFirst("Stripe-Signature");
        if (ofStripe != null) {
            long seconds = Long.parseLong(ofStripe.substring("t=".length(), ofStripe.indexOf(',')));
            String id = JsonMapper.shared().readTree(body).get("id").stringValue();
            return new Heard(path, id, seconds, ofStripe, body);
        }
        return new Heard(
                path,
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                headers.getFirst("webhook-signature"),
                body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
