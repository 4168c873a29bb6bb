package com.shopwright.partners.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Caller.Reply;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.partners.ShopEar;
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

/** The warehouse's calls and timeline as docs/wire.md has them, with a day of 150 ms. */
class WarehouseFlowTest {
    private static final Duration DAY = Duration.ofMillis(150);
    private static final String WHOLE_WAY = "dispatch.picked dispatch.packed dispatch.shipped dispatch.delivered";

    @TempDir
    static Path folder;

    static ShopEar shop;
    static Partners partners;
    static Caller warehouse;

    @BeforeAll
    static void start() {
        shop = new ShopEar();
        partners = Partners.start(
                Settings.in(folder).only(Set.of(Partner.WAREHOUSE)).day(DAY).shop(shop.address()));
        warehouse = Caller.of(partners, Partner.WAREHOUSE);
    }

    @AfterAll
    static void stop() {
        partners.close();
        shop.close();
    }

    @AfterEach
    void knobsBack() {
        warehouse.put("/v1/knobs", "{\"stepMs\": 50, \"refuse\": 0, \"silent\": 0, \"duplicateWebhook\": 0}");
    }

    @Test
    void takesAThirdOfADayForEachStepUnlessTold() {
        assertThat(warehouse.getOpenly("/v1/knobs").json().get("stepMs").asLong())
                .isEqualTo(50);
    }

    @Test
    void picksAndPacksThenWaitsForTheRelease() {
        String id = dispatch().get("id").stringValue();
        awaitTypes(id, "dispatch.picked dispatch.packed");
        // Long after the next step would have come.
        Instant packed = Instant.now();
        await().until(() -> Instant.now().isAfter(packed.plus(DAY)));
        assertThat(state(id)).isEqualTo("packed");

        Reply released = warehouse.post("/v1/dispatch-orders/" + id + "/release", "{}");
        assertThat(released.status()).isEqualTo(200);
        awaitTypes(id, WHOLE_WAY);

        JsonNode last = warehouse.get("/v1/dispatch-orders/" + id).json();
        assertThat(last.get("state").stringValue()).isEqualTo("delivered");
        assertThat(last.get("carrier").stringValue()).isEqualTo("Brisk Parcel");
        assertThat(TrackingNumber.valid(last.get("tracking").stringValue())).isTrue();
        assertThat(shop.about(id))
                .allSatisfy(message -> assertThat(message.path()).isEqualTo("/hooks/warehouse"));
        assertThat(shop.about(id).stream()
                        .filter(message -> message.type().equals("dispatch.shipped"))
                        .map(message -> message.data()
                                .get("dispatchOrder")
                                .get("tracking")
                                .stringValue()))
                .containsExactly(last.get("tracking").stringValue());
    }

    @Test
    void shipsWithoutWaitingIfReleasedBeforeItIsPacked() {
        String id = dispatch().get("id").stringValue();
        assertThat(warehouse
                        .post("/v1/dispatch-orders/" + id + "/release", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(warehouse.post("/v1/dispatch-orders/" + id + "/release", "").status())
                .isEqualTo(200);

        awaitTypes(id, WHOLE_WAY);
        assertThat(warehouse
                        .post("/v1/dispatch-orders/" + id + "/release", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void cancelsUntilItHasLeft() {
        String id = dispatch().get("id").stringValue();
        Reply cancelled = warehouse.post("/v1/dispatch-orders/" + id + "/cancel", "{}");
        assertThat(cancelled.json().get("state").stringValue()).isEqualTo("cancelled");
        assertThat(warehouse.post("/v1/dispatch-orders/" + id + "/cancel", "{}").status())
                .isEqualTo(200);
        assertThat(warehouse
                        .post("/v1/dispatch-orders/" + id + "/release", "{}")
                        .status())
                .isEqualTo(409);
        await().untilAsserted(() -> assertThat(shop.typesAbout(id)).contains("dispatch.cancelled"));

        String gone = dispatch().get("id").stringValue();
        warehouse.post("/v1/dispatch-orders/" + gone + "/release", "{}");
        awaitTypes(gone, WHOLE_WAY);
        Reply refused = warehouse.post("/v1/dispatch-orders/" + gone + "/cancel", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").stringValue()).isEqualTo("delivered");
        assertThat(shop.typesAbout(id).stream().filter("dispatch.cancelled"::equals))
                .hasSize(1);
        assertThat(shop.typesAbout(id)).doesNotContain("dispatch.shipped");
    }

    @Test
    void refusesOrFallsSilentWhenToldTo() {
        warehouse.put("/v1/knobs", "{\"silent\": 1}");
        String silent = dispatch().get("id").stringValue();
        warehouse.put("/v1/knobs", "{\"silent\": 0, \"refuse\": 1}");
        String refused = dispatch().get("id").stringValue();

        awaitTypes(refused, "dispatch.refused");

        assertThat(state(refused)).isEqualTo("refused");
        assertThat(state(silent)).isEqualTo("requested");
        assertThat(shop.about(silent)).isEmpty();
    }

    @Test
    void takesAnOrderOnceAndFindsItByReference() {
        String reference = "S-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Reply first = warehouse.post("/v1/dispatch-orders", body(reference), key);
        Reply again = warehouse.post("/v1/dispatch-orders", body(reference), key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(warehouse
                        .get("/v1/dispatch-orders?reference=" + reference)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void showsTheParcelsWayButNotTheAddress() {
        String id = dispatch().get("id").stringValue();
        warehouse.post("/v1/dispatch-orders/" + id + "/release", "{}");
        awaitTypes(id, WHOLE_WAY);
        String number = warehouse
                .get("/v1/dispatch-orders/" + id)
                .json()
                .get("tracking")
                .stringValue();

        Reply page = warehouse.getOpenly("/track/" + number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(number, "Delivered", "Köln").doesNotContain("Kaiser", "Domstraße");
        assertThat(warehouse.getOpenly("/track/BP0000000001").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "address.country, '\"DE\"', '\"XX\"'",
        "address.line1, Domstraße 1, ''",
        "address, '\"address\": {', '\"address\": 1, \"no\": {'",
        "lines[0].quantity, '\"quantity\": 2', '\"quantity\": 0'",
        "workshop[0].parts[0].sku, '\"parts\": [{\"sku\": \"LEG\", ', '\"parts\": [{'",
        "workshop[0].makingDays, '\"makingDays\": 3', '\"makingDays\": -3'",
        "workshop[0].choices[0].value, '\"value\": \"900 mm\"', '\"value\": 900'",
        "workshop[0].pieces[0].length, '\"length\": 700', '\"length\": 0.7'",
        "weightGrams, 12000, -1",
        "weightGrams, 12000, true"
    })
    void refusesBadOrdersNamingTheField(String field, String good, String bad) {
        Reply refused = warehouse.post("/v1/dispatch-orders", body("S-bad").replace(good, bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void checksEachDigitOfATrackingNumber() {
        assertThat(TrackingNumber.valid("BP0000000000")).isTrue();
        for (int digit = 1; digit <= 9; digit++) {
            assertThat(TrackingNumber.valid("BP000" + digit + "000000")).isFalse();
            assertThat(TrackingNumber.valid("BP000000000" + digit)).isFalse();
        }
    }

    private static JsonNode dispatch() {
        Reply reply = warehouse.post("/v1/dispatch-orders", body("S-" + UUID.randomUUID()));
        assertThat(reply.status()).isEqualTo(202);
        return reply.json();
    }

    private static String body(String reference) {
        return """
                {"reference": "%s", "order": "K7-1", "location": "north", "deliveryMethod": "standard", "weightGrams": 12000,
                 "address": {"name": "Ada Kaiser", "line1": "Domstraße 1", "city": "Köln", "postalCode": "50667", "country": "DE"},
                 "lines": [{"sku": "OAK-1", "name": "Oak stool", "quantity": 2}],
                 "workshop": [{"design": "d1", "name": "Shelf", "quantity": 1, "makingDays": 3,
                   "choices": [{"label": "Width", "value": "900 mm"}],
                   "pieces": [{"label": "Leg", "sku": "LEG", "source": "turnery", "pieces": 4, "length": 700, "width": 40, "thickness": 40}],
                   "parts": [{"sku": "LEG", "quantity": 4}]}]}
                """.formatted(reference);
    }

    private static String state(String id) {
        return warehouse.get("/v1/dispatch-orders/" + id).json().get("state").stringValue();
    }

    private static void awaitTypes(String id, String types) {
        await().untilAsserted(() ->
                assertThat(shop.typesAbout(id)).containsExactlyInAnyOrderElementsOf(List.of(types.split(" "))));
    }
}
