package com.shopwright.kernel;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
final class HttpWire implements Wire {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * Partners may add fields at any time; that is no reason to stop understanding them. What we say ourselves is the same
     * to the byte in every process: partners tell a repeated request from a new one by its body, and the order in which a
     * map is walked changes with every start.
     */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Override
    public Reply call(
            Link link, String method, String path, Optional<String> key, Optional<?> body, Duration patience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("called " + link.name() + " inside a transaction");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(link.url().resolve(path))
                .timeout(patience)
                .header("Authorization", "Bearer " + link.key())
                .header("Accept", "application/json");
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body.get())));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return send(link, request.build(), patience);
    }

    /** The request's own timeout ends with the headers; a body that never ends needs this one. */
    private Reply send(Link link, HttpRequest request, Duration patience) {
        CrashPoint.at("before-call:" + link.name());
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            CrashPoint.at("after-call:" + link.name());
            return new Reply.Answered(response.statusCode(), response.body());
        } catch (ExecutionException noAnswer) {
            return new Reply.Silent(link.name() + ": " + String.valueOf(noAnswer.getCause()));
        } catch (TimeoutException stillTalking) {
            answer.cancel(true);
            return new Reply.Silent(link.name() + ": no whole answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Silent(link.name() + ": interrupted");
        }
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
