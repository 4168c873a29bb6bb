package com.shopwright.flow;

import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.steps;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A count always posts. Promises that it breaks become shortages, the latest first, and are bought for and kept later. */
class CountFlowTest {
    private static final String SKU = "LW-RVS-MOS";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();

    @AfterEach
    void fillTheShelves() {
        scene.count(SKU, "leipzig", 40);
    }

    @Test
    void aCountThatFindsLessThanPromisedBreaksTheLatestPromise() {
        scene.count(SKU, "venlo", 0);
        scene.count(SKU, "leipzig", 2);
        Reply first = waitingForTheBuyer();
        Reply second = waitingForTheBuyer();
        assertThat(scene.stock(SKU, "held")).isEqualTo(2);

        scene.count(SKU, "leipzig", 1);
        assertThat(scene.stock(SKU, "onHand")).isEqualTo(1);
        assertThat(scene.stock(SKU, "held")).isEqualTo(1);

        approve(first);
        approve(second);
        buyer.awaitState(first, "DELIVERED");
        Reply late = buyer.awaitState(second, "DELIVERED");
        assertThat(steps(buyer.read(first))).doesNotContain("PROMISE_BROKEN", "BACKORDERED");
        assertThat(steps(late)).containsSubsequence("BACKORDERED", "GOODS_ARRIVED", "SHIPPED", "DELIVERED");
        assertThat(scene.taken(first)).isEqualTo(Taken.once(total(first)));
        assertThat(scene.taken(second)).isEqualTo(Taken.once(total(second)));
    }

    @Test
    void nothingIsPromisedBeyondACount() {
        scene.count(SKU, "venlo", 0);
        scene.count(SKU, "leipzig", 1);
        Reply placed = waitingForTheBuyer();
        scene.count(SKU, "leipzig", 0);
        Reply refused = buyer.orderByCard(buyer.cart(SKU, 1), BankClient.GOOD).expect(409);
        assertThat(refused.problem()).isEqualTo("sold-out");
        scene.shop()
                .owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(200);
        soon("the hold to end").until(() -> scene.stock(SKU, "held") == 0);
    }

    private Reply waitingForTheBuyer() {
        Reply placed =
                buyer.orderByCard(buyer.cart(SKU, 1), BankClient.CHALLENGE).expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        return placed;
    }

    private void approve(Reply placed) {
        new ApiClient(scene.shop().partner(Partner.BANK))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        URI.create(placed.text("/redirect")).getPath(),
                        BodyPublishers.ofString("decision=approve"))
                .expect(303);
    }
}
