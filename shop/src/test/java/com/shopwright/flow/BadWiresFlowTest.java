package com.shopwright.flow;

import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank whose answers are lost and whose messages come twice, late or never: the same state, the money once. */
class BadWiresFlowTest {
    private static final String SKU = "LW-TDP-MOS";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();

    @AfterEach
    void mendTheWires() {
        scene.bank()
                .knobs(Map.of(
                        "latencyMs", 0, "loseAnswer", 0, "duplicateWebhook", 0, "dropWebhook", 0, "webhookDelayMs", 0));
    }

    @Test
    void everyLostAnswerIsFoundOutWithoutASecondAuthorisation() {
        scene.bank().knobs(Map.of("loseAnswer", 1));
        delivered();
    }

    @Test
    void lostAnswersAndLostMessagesTogetherChangeNothing() {
        scene.bank().knobs(Map.of("loseAnswer", 1, "dropWebhook", 1));
        delivered();
    }

    @Test
    void aMessageThatComesTwiceCountsOnce() {
        scene.bank().knobs(Map.of("duplicateWebhook", 1));
        delivered();
    }

    @Test
    void aMessageThatComesLateChangesNothing() {
        scene.bank().knobs(Map.of("duplicateWebhook", 1, "webhookDelayMs", 2_000));
        delivered();
    }

    @Test
    void aDeclineWhoseAnswerIsLostIsADecline() {
        scene.bank().knobs(Map.of("loseAnswer", 1, "duplicateWebhook", 1));
        Reply placed = order(BankClient.DECLINED);
        buyer.awaitState(placed, "PAYMENT_FAILED");
        assertThat(scene.taken(placed)).isEqualTo(new Taken(1, 0, 0, 0, 0));
    }

    @Test
    void aForgedMessageIsRefusedAndChangesNothing() {
        Reply placed = order(BankClient.CHALLENGE);
        Reply forged = scene.shop()
                .api()
                .with("webhook-id", "msg_forged")
                .with("webhook-timestamp", String.valueOf(Instant.now().getEpochSecond()))
                .with("webhook-signature", "v1,Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm8=")
                .post("/hooks/bank", """
                        {"id": "msg_forged", "type": "payment.updated", "at": "2026-01-01T00:00:00Z",
                         "data": {"payment": {"reference": "%s", "state": "authorised"}}}
                        """.formatted(placed.text("/number")));
        assertThat(forged.status()).isEqualTo(400);
        Reply order = buyer.read(placed);
        assertThat(order.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.text("/payments/0/state")).isEqualTo("ACTION_REQUIRED");
    }

    private void delivered() {
        Reply placed = order(BankClient.GOOD);
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
        assertThat(scene.moneyAudit(placed)).isEmpty();
        assertThat(delivered.at("/payments").size()).isEqualTo(1);
        assertThat(Scene.steps(delivered))
                .containsOnlyOnce("PAYMENT_AUTHORISED", "CONFIRMED", "PAYMENT_CAPTURED", "SHIPPED", "DELIVERED");
    }

    private Reply order(String card) {
        return buyer.orderByCard(buyer.cart(SKU, 1), card).expect(201);
    }
}
