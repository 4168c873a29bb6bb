package com.shopwright.partners.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Caller.Reply;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.partners.ShopEar;
import com.shopwright.partners.ShopEar.Heard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A supplier's calls and timeline as docs/wire.md has them, with a day of 100 ms. */
class SupplierFlowTest {
    private static final Duration DAY = Duration.ofMillis(100);

    @TempDir
    static Path folder;

    static ShopEar shop;
    static Partners partners;
    static Caller supplier;

    @BeforeAll
    static void start() {
        shop = new ShopEar();
        partners = Partners.start(Settings.in(folder)
                .only(Set.of(Partner.SUPPLIER_1, Partner.SUPPLIER_2))
                .day(DAY)
                .shop(shop.address()));
        supplier = Caller.of(partners, Partner.SUPPLIER_1);
    }

    @AfterAll
    static void stop() {
        partners.close();
        shop.close();
    }

    @AfterEach
    void knobsBack() {
        supplier.put("/v1/knobs", """
                {"confirmAfterMs": 10, "lateDays": 0, "refuse": 0, "short": 0, "silent": 0, "duplicateWebhook": 0}
                """);
    }

    @Test
    void confirmsShipsAndDeliversAfterTheLeadTime() {
        Instant sent = Instant.now();
        JsonNode order = order(3);
        assertThat(order.get("state").stringValue()).isEqualTo("received");
        assertThat(order.get("deliveryDate").isNull()).isTrue();

        String id = order.get("id").stringValue();
        awaitTypes(id, "order.confirmed", "order.shipped", "order.delivered");

        assertThat(Duration.between(sent, Instant.now())).isGreaterThanOrEqualTo(DAY.multipliedBy(3));
        Heard delivered = message(id, "order.delivered");
        assertThat(delivered.path()).isEqualTo("/hooks/suppliers/supplier-1");
        assertThat(delivered.data().get("deliverTo").stringValue()).isEqualTo("north");
        assertThat(delivered.data().get("received").toString())
                .isEqualTo("[{\"sku\":\"OAK-1\",\"quantity\":10},{\"sku\":\"OAK-2\",\"quantity\":1}]");
        assertThat(message(id, "order.confirmed")
                        .data()
                        .get("order")
                        .get("deliveryDate")
                        .stringValue())
                .isEqualTo("2026-12-04");
        JsonNode last = supplier.get("/v1/orders/" + id).json();
        assertThat(last).isEqualTo(delivered.data().get("order"));
        assertThat(last.get("state").stringValue()).isEqualTo("delivered");
        assertThat(last.get("lines").get(0).get("delivered").asLong()).isEqualTo(10);
    }

    @Test
    void deliversLateAndSaysSoWhenConfirming() {
        supplier.put("/v1/knobs", "{\"lateDays\": 2}");
        Instant sent = Instant.now();

        String id = order(1).get("id").stringValue();
        awaitTypes(id, "order.confirmed", "order.shipped", "order.delivered");

        assertThat(Duration.between(sent, Instant.now())).isGreaterThanOrEqualTo(DAY.multipliedBy(3));
        assertThat(message(id, "order.confirmed")
                        .data()
                        .get("order")
                        .get("deliveryDate")
                        .stringValue())
                .isEqualTo("2026-12-04");
    }

    @Test
    void deliversOnlyHalfOfTheLargestLineWhenShort() {
        supplier.put("/v1/knobs", "{\"short\": 1}");

        String id = order(0).get("id").stringValue();
        awaitTypes(id, "order.confirmed", "order.shipped", "order.delivered");

        assertThat(message(id, "order.delivered").data().get("received").toString())
                .isEqualTo("[{\"sku\":\"OAK-1\",\"quantity\":5},{\"sku\":\"OAK-2\",\"quantity\":1}]");
        assertThat(supplier.get("/v1/orders/" + id)
                        .json()
                        .get("lines")
                        .get(0)
                        .get("delivered")
                        .asLong())
                .isEqualTo(5);
    }

    @Test
    void refusesWithAReason() {
        supplier.put("/v1/knobs", "{\"refuse\": 1}");

        String id = order(1).get("id").stringValue();
        awaitTypes(id, "order.refused");

        JsonNode refused = supplier.get("/v1/orders/" + id).json();
        assertThat(refused.get("state").stringValue()).isEqualTo("refused");
        assertThat(refused.get("reason").stringValue()).isEqualTo("cannot_deliver");
        assertThat(supplier.post("/v1/orders/" + id + "/cancel", "{}").status()).isEqualTo(409);
    }

    @Test
    void saysNothingWhenSilentButCanBeAsked() {
        supplier.put("/v1/knobs", "{\"silent\": 1}");
        String silent = order(0).get("id").stringValue();
        supplier.put("/v1/knobs", "{\"silent\": 0}");
        String loud = order(2).get("id").stringValue();

        awaitTypes(loud, "order.confirmed", "order.shipped", "order.delivered");

        assertThat(shop.about(silent)).isEmpty();
        assertThat(supplier.get("/v1/orders/" + silent).json().get("state").stringValue())
                .isEqualTo("received");
    }

    @Test
    void sendsMessagesTwiceWhenToldTo() {
        supplier.put("/v1/knobs", "{\"duplicateWebhook\": 1}");

        String id = order(0).get("id").stringValue();

        await().untilAsserted(() -> assertThat(shop.typesAbout(id)).hasSize(6));
        assertThat(shop.about(id).stream().map(Heard::id).distinct()).hasSize(3);
    }

    @Test
    void cancelsBeforeItIsShippedAndNotAfter() {
        JsonNode early = order(50);
        String id = early.get("id").stringValue();
        Reply cancelled = supplier.post("/v1/orders/" + id + "/cancel", "{}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().get("state").stringValue()).isEqualTo("cancelled");
        assertThat(supplier.post("/v1/orders/" + id + "/cancel", "").status()).isEqualTo(200);

        String late = order(0).get("id").stringValue();
        awaitTypes(late, "order.confirmed", "order.shipped", "order.delivered");
        Reply refused = supplier.post("/v1/orders/" + late + "/cancel", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").stringValue()).isEqualTo("delivered");
    }

    @Test
    void takesAnOrderOnceAndFindsItByReference() {
        String reference = "PO-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Reply first = supplier.post("/v1/orders", body(reference, 1), key);
        Reply again = supplier.post("/v1/orders", body(reference, 1), key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(supplier.post("/v1/orders", body(reference, 2), key).status())
                .isEqualTo(422);
        assertThat(supplier.get("/v1/orders?reference=" + reference).json().get("items"))
                .hasSize(1);
    }

    @Test
    void sharesNothingWithAnotherSupplier() {
        String id = order(5).get("id").stringValue();
        Caller other = Caller.of(partners, Partner.SUPPLIER_2);

        assertThat(other.get("/v1/orders/" + id).status()).isEqualTo(404);
        assertThat(new Caller(
                                partners.address(Partner.SUPPLIER_2),
                                partners.link(Partner.SUPPLIER_1).key())
                        .get("/v1/orders/" + id)
                        .status())
                .isEqualTo(401);
        assertThat(other.getOpenly("/").text()).contains("Claymoor Ceramics").doesNotContain("OAK-1");
    }

    @ParameterizedTest
    @CsvSource({
        "orderedOn, 2026-12-01, 2026-13-01",
        "leadDays, '\"leadDays\": 1', '\"leadDays\": -1'",
        "leadDays, '\"leadDays\": 1', '\"leadDays\": \"1\"'",
        "lines[0].quantity, '\"quantity\": 10', '\"quantity\": 0'",
        "lines[1].unitCost, '\"unitCost\": 150', '\"unitCost\": -150'",
        "lines[0].color, '\"sku\": \"OAK-1\"', '\"color\": 1, \"sku\": \"OAK-1\"'",
        "currency, EUR, euro",
        "deliverTo, '\"deliverTo\": \"north\"', '\"deliverTo\": \" \"'"
    })
    void refusesBadOrdersNamingTheField(String field, String good, String bad) {
        Reply refused = supplier.post("/v1/orders", body("PO-bad", 1).replace(good, bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo(field);
    }

    private static JsonNode order(int leadDays) {
        Reply reply = supplier.post("/v1/orders", body("PO-" + UUID.randomUUID(), leadDays));
        assertThat(reply.status()).isEqualTo(202);
        return reply.json();
    }

    private static String body(String reference, int leadDays) {
        return """
                {"reference": "%s", "orderedOn": "2026-12-01", "deliverTo": "north", "leadDays": %d, "currency": "EUR",
                 "lines": [{"sku": "OAK-1", "quantity": 10, "unitCost": 900}, {"sku": "OAK-2", "quantity": 1, "unitCost": 150}]}
                """.formatted(reference, leadDays);
    }

    private static void awaitTypes(String id, String... types) {
        await().untilAsserted(
                        () -> assertThat(shop.typesAbout(id)).containsExactlyInAnyOrderElementsOf(List.of(types)));
    }

    private static Heard message(String id, String type) {
        return shop.about(id).stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
