package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shop without bank, suppliers and warehouse, over the API. */
class ApiSimpleFlowTest {
    private static final String MUG = "LW-MMG-FOR";

    private final ApiCalls calls = ApiCalls.to(RunningShop.simple());
    private final ApiClient owner = calls.owner();
    private final Buyer buyer = calls.buyer();

    @Test
    void aTransferIsPaidAndHandedOverByHand() {
        Reply placed = buyer.orderBy(buyer.cart(MUG, 1), "transfer").expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        owner.post("/api/v1/admin/orders/" + placed.text("/number") + "/money-received")
                .expect(200);
        buyer.awaitState(placed, "CONFIRMED");
        deliver(placed);
        assertThat(buyer.read(placed).text("/payments/0/state")).isEqualTo("CAPTURED");
    }

    @Test
    void cashIsPaidAtTheDoor() {
        Reply placed = buyer.orderBy(buyer.cart(MUG, 1), "cash").expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        deliver(placed);
        owner.post("/api/v1/admin/orders/" + placed.text("/number") + "/money-received")
                .expect(200);
        buyer.await(placed, order -> order.text("/payments/0/state").equals("CAPTURED"));
    }

    @Test
    void offersNoCards() {
        Reply refused = buyer.order(buyer.cart(MUG, 1), Buyer.newKey(), Map.of("payment", Map.of("method", "card")))
                .expect(422);
        assertThat(refused.problem()).isEqualTo("payment-method-unavailable");
        assertThat(refused.at("/offered").toString()).contains("transfer", "cash");
        assertThat(refused.fields()).containsExactly("payment.method");
    }

    @Test
    void takesNoTokenForWhatIsPaidWithoutOne() {
        Reply refused = buyer.order(
                        buyer.cart(MUG, 1),
                        Buyer.newKey(),
                        Map.of("payment", Map.of("method", "cash", "token", "tok_12345678")))
                .expect(422);
        assertThat(refused.fields()).containsExactly("payment.token");
    }

    @Test
    void nothingLeavesUnpaid() {
        Reply placed = buyer.orderBy(buyer.cart(MUG, 1), "transfer").expect(201);
        assertThat(buyer.read(placed).at("/shipments").size()).isZero();
        Reply twice = owner.post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(200);
        assertThat(twice.text("/state")).isEqualTo("CANCELLED");
        Reply late = owner.post("/api/v1/admin/orders/" + placed.text("/number") + "/money-received")
                .expect(409);
        assertThat(late.problem()).isEqualTo("not-possible");
    }

    private void deliver(Reply placed) {
        String shipment = "/api/v1/admin/shipments/"
                + Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> shipment(placed), id -> !id.isEmpty());
        assertThat(owner.post(shipment + "/hand-over", "{}").expect(422).fields())
                .containsExactly("carrier");
        Reply handed = owner.post(shipment + "/hand-over", Map.of("carrier", "Own van"))
                .expect(200);
        assertThat(handed.text("/state")).isEqualTo("SHIPPED");
        buyer.awaitState(placed, "SHIPPED");
        assertThat(owner.post(shipment + "/delivered").expect(200).text("/state"))
                .isEqualTo("DELIVERED");
        Reply order = buyer.awaitState(placed, "DELIVERED");
        assertThat(order.text("/shipments/0/carrier")).isEqualTo("Own van");
    }

    private String shipment(Reply placed) {
        for (JsonNode shipment :
                owner.get("/api/v1/admin/shipments?limit=100").expect(200).at("/items")) {
            if (shipment.get("order").asString().equals(placed.text("/number"))) {
                return shipment.get("id").asString();
            }
        }
        return "";
    }
}
