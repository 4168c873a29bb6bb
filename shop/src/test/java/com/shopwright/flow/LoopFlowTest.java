package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.step;
import static com.shopwright.flow.Scene.steps;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job: ordered, authorised, picked, packed, shipped, captured, delivered, and what ran low ordered anew. */
class LoopFlowTest {
    private static final String RESTOCKED = "LW-AST-OAK";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();

    @Test
    void anOrderGoesAllTheWayRound() {
        String cart = buyer.cart();
        buyer.add(cart, "LW-BBX-S", 2).expect(200);
        buyer.add(cart, "LW-BOK-CARE", 1).expect(200);
        buyer.checkOut(cart, "DE").expect(200);
        int before = scene.stock("LW-BBX-S", "onHand");

        Reply placed = buyer.orderByCard(cart, BankClient.GOOD).expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(scene.taken(placed)).isEqualTo(new Taken(1, total(placed), 0, 0, 0));

        Reply shipped =
                buyer.await(placed, order -> List.of("SHIPPED", "DELIVERED").contains(order.text("/state")));
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
        assertThat(shipped.text("/payments/0/state")).isEqualTo("CAPTURED");
        assertThat(shipped.at("/payments").size()).isEqualTo(1);
        assertThat(scene.stock("LW-BBX-S", "onHand")).isEqualTo(before - 2);

        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(steps(delivered))
                .doesNotHaveDuplicates()
                .containsSubsequence("PLACED", "PAYMENT_AUTHORISED", "CONFIRMED", "DISPATCH_REQUESTED")
                .containsSubsequence("DISPATCH_REQUESTED", "PICKED", "PACKED", "SHIPPED", "DELIVERED")
                .containsSubsequence("PAYMENT_CAPTURED", "SHIPPED");
        parcelCanBeFollowed(delivered);
    }

    @Test
    void theTimelineSaysWhenWhoAndHowLong() {
        Reply placed =
                buyer.orderByCard(buyer.cart("LW-BBX-M", 1), BankClient.GOOD).expect(201);
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        List<Instant> times = nodes(delivered.at("/timeline")).stream()
                .map(entry -> Instant.parse(entry.get("at").asString()))
                .toList();
        assertThat(times).isSorted();
        for (JsonNode entry : nodes(delivered.at("/timeline"))) {
            assertThat(entry.get("actor").asString()).isNotBlank();
            assertThat(entry.get("label").asString()).isNotBlank();
            assertThat(entry.get("took").isNull() || entry.get("took").asLong() >= 0)
                    .as("%s", entry)
                    .isTrue();
        }
        for (String timed : List.of("PAYMENT_AUTHORISED", "PICKED", "PACKED", "SHIPPED")) {
            assertThat(step(delivered, timed).get("took").isIntegralNumber())
                    .as(timed)
                    .isTrue();
        }
    }

    @Test
    void theBuyerHearsOfItByMail() {
        Reply placed =
                buyer.orderByCard(buyer.cart("LW-BBX-L", 1), BankClient.GOOD).expect(201);
        String number = placed.text("/number");
        soon("three mails about " + number)
                .untilAsserted(() -> assertThat(scene.mails(placed))
                        .containsExactlyInAnyOrder(
                                "Your order " + number + " is confirmed",
                                "Your parcel is on its way (order " + number + ")",
                                "Your parcel has arrived (order " + number + ")"));
    }

    @Test
    void whatFallsToItsReorderPointIsOrderedAndArrives() {
        scene.count(RESTOCKED, "venlo", 0);
        scene.count(RESTOCKED, "leipzig", 4);
        int known = scene.purchaseOrders(RESTOCKED).size();

        Reply placed =
                buyer.orderByCard(buyer.cart(RESTOCKED, 1), BankClient.GOOD).expect(201);
        soon("a purchase order for " + RESTOCKED)
                .until(() -> scene.purchaseOrders(RESTOCKED).size() == known + 1);
        JsonNode line = nodes(scene.purchaseOrders(RESTOCKED).getFirst().get("lines")).stream()
                .filter(one -> one.get("sku").asString().equals(RESTOCKED))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("quantity").asInt()).isEqualTo(7);

        soon("the receipt")
                .until(() -> scene.purchaseOrders(RESTOCKED)
                        .getFirst()
                        .get("state")
                        .asString()
                        .equals("RECEIVED"));
        buyer.awaitState(placed, "DELIVERED");
        assertThat(scene.stock(RESTOCKED, "onHand")).isEqualTo(10);
        assertThat(scene.stock(RESTOCKED, "onOrder")).isZero();
        assertThat(scene.purchaseOrders(RESTOCKED)).as("ordered once").hasSize(known + 1);
    }

    private void parcelCanBeFollowed(Reply order) {
        assertThat(order.at("/shipments").size()).isEqualTo(1);
        assertThat(order.text("/shipments/0/carrier")).isEqualTo("Brisk Parcel");
        String tracking = order.text("/shipments/0/tracking");
        Reply page = new ApiClient(scene.shop().partner(Partner.WAREHOUSE))
                .get("/track/" + tracking)
                .expect(200);
        assertThat(page.body()).contains(tracking);
    }
}
