package com.shopwright.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one partner over real HTTP, as a shop with a key or as anybody. */
public final class Caller {
    private static final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;
    private final String key;

    public Caller(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    public static Caller of(Partners partners, Partner partner) {
        return new Caller(partners.address(partner), partners.link(partner).key());
    }

    public record Reply(int status, String text, HttpResponse<String> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        public String field() {
            return json().path("field").asString("");
        }

        public String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply getOpenly(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)));
    }

    public Reply post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Reply post(String path, String json, String idempotencyKey) {
        return send(posting(path, json, idempotencyKey));
    }

    public HttpRequest.Builder posting(String path, String json, String idempotencyKey) {
        return request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    public Reply put(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path)).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Reply postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return sendOrFail(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For calls that may rightly end without an answer. */
    public Reply sendOrFail(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
