package com.shopwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Calls JSON over HTTP; a body is JSON text as it stands, or anything that JSON can be written of. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final Map<String, String> headers;
    private final Consumer<Reply> observer;

    public ApiClient(URI base) {
        this(base, Map.of(), _ -> {});
    }

    private ApiClient(URI base, Map<String, String> headers, Consumer<Reply> observer) {
        this.base = base;
        this.headers = headers;
        this.observer = observer;
    }

    /** A client that shows every answer to {@code observer} first. */
    public ApiClient observedBy(Consumer<Reply> observer) {
        return new ApiClient(base, headers, observer);
    }

    /** A client that sends this header too. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(base, more, observer);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Reply post(String path, Object body) {
        return json("POST", path, body);
    }

    public Reply put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Reply send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = new Reply(response.statusCode(), response);
            observer.accept(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base.resolve(path) + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Reply json(String method, String path, Object body) {
        String json = body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
        ApiClient client = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return client.send(method, path, BodyPublishers.ofString(json));
    }
}
