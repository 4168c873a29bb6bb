package com.shopwright.testing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Buys over the API. */
public final class Buyer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<BankClient> bank;
    private final ApiClient api;

    /** A buyer who calls the shop through {@code api}. */
    public Buyer(RunningShop shop, ApiClient api) {
        this(shop::bank, api);
    }

    /** A buyer with cards of {@code bank}. */
    public Buyer(Supplier<BankClient> bank, ApiClient api) {
        this.bank = bank;
        this.api = api;
    }

    /** An empty cart's id. */
    public String cart() {
        return api.post("/api/v1/carts").expect(201).text("/id");
    }

    /** The id of a cart with so many of a SKU, checked out to Leipzig: only to be ordered. */
    public String cart(String sku, int quantity) {
        String cart = cart();
        add(cart, sku, quantity).expect(200);
        checkOut(cart, "DE").expect(200);
        return cart;
    }

    public Reply add(String cart, String sku, int quantity) {
        return api.post("/api/v1/carts/" + cart + "/lines", Map.of("sku", sku, "quantity", quantity));
    }

    public Reply checkOut(String cart, String country) {
        return api.put(
                "/api/v1/carts/" + cart + "/checkout",
                Map.of(
                        "email",
                        "anna@example.com",
                        "shippingAddress",
                        Map.of(
                                "name", "Anna Baum",
                                "line1", "Lindenallee 5",
                                "city", "Leipzig",
                                "postalCode", "04105",
                                "country", country),
                        "deliveryMethod",
                        "standard"));
    }

    /** Orders with the whole body of the order call. */
    public Reply order(String cart, String key, Object body) {
        return api.with("Idempotency-Key", key).post("/api/v1/carts/" + cart + "/order", body);
    }

    /** Orders with a card of this number. */
    public Reply orderByCard(String cart, String cardNumber) {
        return order(cart, newKey(), byCard(bank.get().token(cardNumber)));
    }

    /** Orders by {@code transfer} or {@code cash}. */
    public Reply orderBy(String cart, String method) {
        return order(cart, newKey(), Map.of("payment", Map.of("method", method)));
    }

    /** Tries again to pay what {@code placed} answered. */
    public Reply payAgain(Reply placed, String key, Object body) {
        return api.with("Idempotency-Key", key)
                .post("/api/v1/orders/" + placed.text("/number") + "/payments?key=" + placed.text("/key"), body);
    }

    public static Map<String, Object> byCard(String token) {
        return Map.of("payment", Map.of("method", "card", "token", token));
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The order that {@code placed} answered, as it stands now. */
    public Reply read(Reply placed) {
        return api.get("/api/v1/orders/" + placed.text("/number") + "?key=" + placed.text("/key"))
                .expect(200);
    }

    /** The order once it is as wished; fails if it never is. */
    public Reply await(Reply placed, Predicate<Reply> wish) {
        return Awaitility.await("order " + placed.text("/number"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> read(placed), wish);
    }

    public Reply awaitState(Reply placed, String state) {
        return await(placed, order -> order.text("/state").equals(state));
    }
}
