package com.shopwright.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's JSON API and the bank's token call, as a buyer and the owner use them. */
final class Shop {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String api;
    private final String bank;
    private final String ownerKey;

    Shop(int port, String ownerKey) {
        this.api = "http://127.0.0.1:" + port + "/api/v1";
        this.bank = "http://127.0.0.1:" + (port + 10) + "/v1";
        this.ownerKey = ownerKey;
    }

    static boolean isReady(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One SKU each of the first products that are sold from stock. */
    List<String> skus(int count) {
        List<String> found = new ArrayList<>();
        for (JsonNode product : get(api + "/products?limit=100").path("items")) {
            if (found.size() < count && !product.path("configurable").asBoolean(false)) {
                JsonNode detail = get(api + "/products/" + product.path("slug").asString());
                found.add(detail.path("variants").path(0).path("sku").asString());
            }
        }
        return found;
    }

    /** Puts plenty on one shelf and nothing on the others. */
    void stock(String sku, int onHand) {
        boolean first = true;
        for (JsonNode level : owner("GET", "/admin/stock/" + sku, null)) {
            owner(
                    "POST",
                    "/admin/stock/" + sku + "/counts",
                    Map.of("location", level.path("location").asString(), "onHand", first ? onHand : 0));
            first = false;
        }
    }

    /** What is left of a SKU that nobody was promised. */
    int available(String sku) {
        int free = 0;
        for (JsonNode level : owner("GET", "/admin/stock/" + sku, null)) {
            free += level.path("onHand").asInt()
                    - level.path("held").asInt()
                    - level.path("allocated").asInt();
        }
        return free;
    }

    /** A cart with one piece, its checkout filled in. */
    String cart(String sku) {
        String id = send("POST", api + "/carts", null, Map.of()).path("id").asString();
        send("POST", api + "/carts/" + id + "/lines", Map.of("sku", sku, "quantity", 1), Map.of());
        send(
                "PUT",
                api + "/carts/" + id + "/checkout",
                Map.of(
                        "email", "bench@example.com",
                        "shippingAddress",
                                Map.of(
                                        "name",
                                        "Bench",
                                        "line1",
                                        "Prüfweg 1",
                                        "city",
                                        "Leipzig",
                                        "postalCode",
                                        "04109",
                                        "country",
                                        "DE"),
                        "deliveryMethod", "standard"),
                Map.of());
        return id;
    }

    String token() {
        return send(
                        "POST",
                        bank + "/tokens",
                        Map.of("number", "4242424242424242", "expiry", "12/39", "cvc", "123"),
                        Map.of())
                .path("token")
                .asString();
    }

    /** Orders a cart by bank transfer and returns when the order is durable. */
    JsonNode order(String cart) {
        return send(
                "POST",
                api + "/carts/" + cart + "/order",
                Map.of("payment", Map.of("method", "transfer")),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Prefer", "respond-async"));
    }

    /** Orders a cart by card and returns when the bank has answered. */
    JsonNode orderByCard(String cart, String token) {
        return send(
                "POST",
                api + "/carts/" + cart + "/order",
                Map.of("payment", Map.of("method", "card", "token", token)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    JsonNode find(String number, String key) {
        return get(api + "/orders/" + number + "?key=" + key);
    }

    private JsonNode get(String url) {
        return send("GET", url, null, Map.of());
    }

    private JsonNode owner(String method, String path, @Nullable Object body) {
        return send(method, api + path, body, Map.of("Authorization", "Bearer " + ownerKey));
    }

    private static JsonNode send(String method, String url, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Bench.WrongResult(
                        method + " " + url + " answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Bench.WrongResult(method + " " + url + " failed: " + e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Bench.WrongResult("interrupted");
        }
    }
}
