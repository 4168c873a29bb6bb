package com.shopwright.payments.pebbles;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ShopMode;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Adding a way to pay touches no file outside its own package: nothing else in the shop or its tests knows
 * {@link PebbleConnector}, and still it is offered, pays orders, is spoken of in its own words and hears its messages.
 */
class NewConnectorFlowTest {
    private static final RunningShop SHOP =
            RunningShop.start(ShopMode.SIMPLE, "shopwright.payments.pebbles.offered=true");
    private static final Map<String, Object> BY_PEBBLES = Map.of("payment", Map.of("method", "pebbles"));
    private static final String SKU = "LW-RVS-MOS";

    private final Buyer buyer = SHOP.buyer();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void isOfferedAmongTheOthers() {
        Reply refused = buyer.order(
                        buyer.cart(SKU, 1), Buyer.newKey(), Map.of("payment", Map.of("method", "seashells")))
                .expect(422);
        assertThat(refused.at("/offered").toString()).contains("pebbles", "transfer", "cash");
    }

    @Test
    void paysAnOrderAndGivesItsMoneyBack() {
        Reply placed =
                buyer.order(buyer.cart(SKU, 1), Buyer.newKey(), BY_PEBBLES).expect(201);
        Reply confirmed = buyer.awaitState(placed, "CONFIRMED");
        assertThat(confirmed.text("/payments/0/method")).isEqualTo("pebbles");
        assertThat(confirmed.text("/payments/0/state")).isEqualTo("AUTHORISED");
        assertThat(SHOP.api()
                        .get("/orders/" + placed.text("/number") + "?key=" + placed.text("/key"))
                        .body())
                .contains("Pebbles");

        SHOP.owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel", Map.of())
                .expect(200);
        buyer.await(placed, order -> order.text("/payments/0/state").equals("VOIDED"));
    }

    @Test
    void hearsTheMessagesOfItsAgentAndOfNobodyElse() {
        assertThat(SHOP.api()
                        .with("pebble-mark", "four dots")
                        .with("pebble-id", "p-1")
                        .post("/hooks/pebbles", Map.of())
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < 2; i++) {
            assertThat(SHOP.api()
                            .with("pebble-mark", "three dots")
                            .with("pebble-id", "p-2")
                            .post("/hooks/pebbles", Map.of())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(SHOP.api().post("/hooks/marbles", Map.of()).status()).isEqualTo(404);
    }
}
