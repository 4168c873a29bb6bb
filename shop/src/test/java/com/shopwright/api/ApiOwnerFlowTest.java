package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiOwnerFlowTest {
    private static final String VASE = "LW-RVS-MOS";
    private static final String STOCK = "/api/v1/admin/stock/" + VASE;

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient owner = calls.owner();
    private final Buyer buyer = calls.buyer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/stock/LW-RVS-MOS",
                "/api/v1/admin/purchase-orders",
                "/api/v1/admin/orders",
                "/api/v1/admin/shipments",
                "/api/v1/admin/nothing"
            })
    void opensOnlyWithTheOwnersKey(String path) {
        for (String authorization : new String[] {
            "",
            "Bearer ",
            "Bearer wrong",
            RunningShop.OWNER_KEY,
            "Basic b3duZXI6b3duZXI=",
            "Bearer " + RunningShop.OWNER_KEY + "x"
        }) {
            ApiClient client =
                    authorization.isEmpty() ? calls.api() : calls.api().with("Authorization", authorization);
            Reply refused = client.get(path).expect(401);
            assertThat(refused.problem()).isEqualTo("unauthorised");
            assertThat(refused.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            assertThat(refused.fields()).containsExactly("Authorization");
        }
    }

    @Test
    void takesACountAndAnswersTheLevels() {
        Reply before = owner.get(STOCK).expect(200);
        int leipzig = level(before, "leipzig").get("onHand").asInt();
        Reply counted = owner.post(STOCK + "/counts", Map.of("location", "leipzig", "onHand", leipzig + 5))
                .expect(200);
        assertThat(level(counted, "leipzig").get("onHand").asInt()).isEqualTo(leipzig + 5);
        assertThat(level(counted, "venlo")).isEqualTo(level(before, "venlo"));
        assertThat(owner.get(STOCK).expect(200).json()).isEqualTo(counted.json());
        owner.post(STOCK + "/counts", Map.of("location", "leipzig", "onHand", leipzig))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"location\": \"leipzig\"}|422|onHand",
                "{\"location\": \"leipzig\", \"onHand\": -1}|422|onHand",
                "{\"location\": \"leipzig\", \"onHand\": 99999999999}|422|onHand",
                "{\"location\": \"leipzig\", \"onHand\": \"5\"}|422|onHand",
                "{\"location\": \"nowhere\", \"onHand\": 5}|422|location",
                "{\"location\": \"LEIPZIG\", \"onHand\": 5}|422|location",
                "{\"onHand\": 5}|422|location",
                "{\"location\": \"leipzig\", \"onHand\": 5, \"reason\": \"mice\"}|400|reason",
            })
    void refusesACountThatCannotBeMeant(String body, int status, String field) {
        assertThat(owner.post(STOCK + "/counts", body).expect(status).fields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LW-NO-SUCH", "lower", "%20"})
    void doesNotKnowOtherGoods(String sku) {
        assertThat(owner.get("/api/v1/admin/stock/" + sku).expect(404).fields()).containsExactly("sku");
    }

    @Test
    void listsWhatWasOrderedFromSuppliers() {
        buyer.orderByCard(buyer.cart("LW-TRC-ASH", 1), BankClient.GOOD).expect(201);
        Reply list = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.get("/api/v1/admin/purchase-orders?sku=LW-TRC-ASH")
                                .expect(200),
                        reply -> reply.at("/items").size() > 0);
        JsonNode order = list.at("/items/0");
        assertThat(order.get("supplier").asString()).isEqualTo("supplier-1");
        assertThat(order.get("lines").findValuesAsString("sku")).contains("LW-TRC-ASH");
        assertThat(owner.get("/api/v1/admin/purchase-orders?sku=LW-NO-SUCH")
                        .expect(200)
                        .at("/items")
                        .size())
                .isZero();
        assertThat(owner.get("/api/v1/admin/purchase-orders?sku=nope")
                        .expect(422)
                        .fields())
                .containsExactly("sku");
        assertThat(owner.get("/api/v1/admin/purchase-orders?state=open")
                        .expect(422)
                        .fields())
                .containsExactly("state");
        assertThat(owner.get("/api/v1/admin/purchase-orders?cursor=bogus")
                        .expect(422)
                        .fields())
                .containsExactly("cursor");
        owner.post("/api/v1/admin/purchase-orders/PO-0000000/cancel").expect(404);
        owner.post("/api/v1/admin/purchase-orders/x/approve").expect(404);
    }

    @Test
    void cancelsAnOrderOnceAndGivesTheMoneyBack() {
        RunningShop.full().emptyShelves("LW-TRC-ASH");
        Reply placed =
                buyer.orderByCard(buyer.cart("LW-TRC-ASH", 1), BankClient.GOOD).expect(201);
        String cancel = "/api/v1/admin/orders/" + placed.text("/number") + "/cancel";
        Reply cancelled =
                owner.post(cancel, Map.of("reason", "The buyer called")).expect(200);
        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/number")).isEqualTo(placed.text("/number"));
        Reply order = buyer.await(
                placed, now -> now.at("/payments/0/state").asString().matches("VOIDED|REFUNDED"));
        assertThat(order.text("/state")).isEqualTo("CANCELLED");
        Reply again = owner.post(cancel);
        assertThat(again.status()).isIn(200, 409);
    }

    @Test
    void refusesToCancelWhatHasLeft() {
        Reply placed = buyer.orderByCard(buyer.cart(VASE, 1), BankClient.GOOD).expect(201);
        buyer.awaitState(placed, "DELIVERED");
        Reply refused = owner.post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(409);
        assertThat(refused.problem()).isEqualTo("not-possible");
        assertThat(refused.text("/state")).isEqualTo("DELIVERED");
        assertThat(refused.text("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"00000-00000,404,number", "nonsense,404,number"})
    void doesNotKnowOtherOrders(String number, int status, String field) {
        for (String call : new String[] {"cancel", "approve", "money-received"}) {
            assertThat(owner.post("/api/v1/admin/orders/" + number + "/" + call)
                            .expect(status)
                            .fields())
                    .containsExactly(field);
        }
    }

    @Test
    void listsOrdersAndShipments() {
        Reply placed = buyer.orderByCard(buyer.cart(VASE, 1), BankClient.GOOD).expect(201);
        Reply found = owner.get("/api/v1/admin/orders?query=" + placed.text("/number"))
                .expect(200);
        assertThat(found.at("/items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/total")).isEqualTo(placed.at("/total"));
        buyer.awaitState(placed, "DELIVERED");
        Reply shipments =
                owner.get("/api/v1/admin/shipments?state=DELIVERED&limit=100").expect(200);
        assertThat(shipments.at("/items").findValuesAsString("order")).contains(placed.text("/number"));
        assertThat(owner.get("/api/v1/admin/orders?state=GONE").expect(422).fields())
                .containsExactly("state");
        assertThat(owner.get("/api/v1/admin/orders?cursor=bogus").expect(422).fields())
                .containsExactly("cursor");
        assertThat(owner.get("/api/v1/admin/shipments?cursor=bogus").expect(422).fields())
                .containsExactly("cursor");
        assertThat(owner.get("/api/v1/admin/shipments?limit=0").expect(422).fields())
                .containsExactly("limit");
    }

    private static JsonNode level(Reply levels, String location) {
        for (JsonNode level : levels.json()) {
            if (level.get("location").asString().equals(location)) {
                return level;
            }
        }
        throw new AssertionError("no " + location + " in " + levels);
    }
}
