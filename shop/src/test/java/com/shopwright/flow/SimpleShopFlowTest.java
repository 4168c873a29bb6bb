package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shop without partners, from order to handed over: a person tells it what a bank and a warehouse would. */
class SimpleShopFlowTest {
    private static final String SKU = "LW-RVS-MOS";

    private final Scene scene = Scene.simple();
    private final Buyer buyer = scene.buyer();

    @Test
    void aTransferIsReceivedHandedOverAndDelivered() {
        int before = scene.stock(SKU, "onHand");
        Reply placed = buyer.orderBy(buyer.cart(SKU, 2), "transfer").expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(scene.stock(SKU, "held")).isPositive();
        soon("the mail that says where to transfer")
                .untilAsserted(() -> assertThat(scene.mails(placed))
                        .singleElement()
                        .asString()
                        .startsWith("Please pay"));

        owner("/api/v1/admin/orders/" + placed.text("/number") + "/money-received", Map.of());
        String parcel = parcelOf(placed);
        owner(parcel + "/hand-over", Map.of("carrier", "Own van", "tracking", "V-1"));
        Reply shipped = buyer.awaitState(placed, "SHIPPED");
        assertThat(shipped.text("/shipments/0/tracking")).isEqualTo("V-1");
        assertThat(scene.stock(SKU, "onHand")).isEqualTo(before - 2);
        owner(parcel + "/delivered", Map.of());
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(steps(delivered))
                .containsSubsequence("PLACED", "PAYMENT_RECEIVED", "CONFIRMED", "SHIPPED", "DELIVERED")
                .doesNotHaveDuplicates();
        assertThat(delivered.at("/payments/0/captured")).isEqualTo(placed.at("/total"));
    }

    @Test
    void cashIsReceivedAtTheDoor() {
        Reply placed = buyer.orderBy(buyer.cart(SKU, 1), "cash").expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        String parcel = parcelOf(placed);
        owner(parcel + "/hand-over", Map.of("carrier", "Own van"));
        owner(parcel + "/delivered", Map.of());
        buyer.awaitState(placed, "DELIVERED");
        owner("/api/v1/admin/orders/" + placed.text("/number") + "/money-received", Map.of());
        Reply paid =
                buyer.await(placed, order -> order.text("/payments/0/state").equals("CAPTURED"));
        assertThat(paid.at("/payments/0/captured")).isEqualTo(placed.at("/total"));
    }

    @Test
    void whatIsCancelledGoesBackOnTheShelf() {
        int held = scene.stock(SKU, "held");
        Reply placed = buyer.orderBy(buyer.cart(SKU, 3), "transfer").expect(201);
        assertThat(scene.stock(SKU, "held")).isEqualTo(held + 3);
        owner("/api/v1/admin/orders/" + placed.text("/number") + "/cancel", Map.of());
        buyer.awaitState(placed, "CANCELLED");
        soon("the hold to be let go").until(() -> scene.stock(SKU, "held") == held);
    }

    @Test
    void onlyWhatIsInStockIsSold() {
        Reply refused = buyer.orderBy(buyer.cart("LW-TRC-ASH", 1), "transfer").expect(409);
        assertThat(refused.problem()).isEqualTo("sold-out");
        assertThat(scene.purchaseOrders("LW-TRC-ASH")).isEmpty();
    }

    private void owner(String path, Map<String, String> body) {
        scene.shop().owner().post(path, body).expect(200);
    }

    private String parcelOf(Reply placed) {
        List<JsonNode> mine = soon("a parcel to hand over")
                .until(
                        () ->
                                nodes(scene.shop()
                                                .owner()
                                                .get("/api/v1/admin/shipments?limit=100")
                                                .expect(200)
                                                .at("/items"))
                                        .stream()
                                        .filter(parcel ->
                                                parcel.get("order").asString().equals(placed.text("/number")))
                                        .toList(),
                        parcels -> parcels.size() == 1);
        return "/api/v1/admin/shipments/" + mine.getFirst().get("id").asString();
    }
}
