package com.shopwright.partners.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Posts one signed message to the hook of a link. */
final class Courier implements AutoCloseable {
    private final Supplier<Link> link;
    private final Seal seal;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    Courier(Supplier<Link> link, Seal seal, InstantSource clock) {
        this.link = link;
        this.seal = seal;
        this.clock = clock;
    }

    /** @return the HTTP status as text, or why there is none */
    String deliver(Outbox.Message message) {
        Optional<URI> hook = link.get().hook();
        if (hook.isEmpty()) {
            return "no hook";
        }
        try {
            return Integer.toString(http.send(signed(hook.get(), message), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private HttpRequest signed(URI hook, Outbox.Message message) {
        // Signed anew at each attempt: the receiver refuses old timestamps, and a retry may come hours later.
        long seconds = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(hook)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message.body()));
        seal.headers(link.get().secret(), message.id(), seconds, message.body()).forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
