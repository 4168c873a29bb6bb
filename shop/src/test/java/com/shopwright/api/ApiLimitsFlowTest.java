package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ShopMode;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With the limits on; in this order, because the second test uses up what this address may do in a minute. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiLimitsFlowTest {
    private static final String MUG = "LW-MMG-CLA";
    private static RunningShop shop;

    @BeforeAll
    static void start() {
        shop = RunningShop.start(ShopMode.FULL, "shopwright.limits=true");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    @Order(1)
    void whoTriesOutCardsIsStopped() {
        ApiCalls calls = ApiCalls.to(shop);
        Buyer buyer = calls.buyer();
        Reply placed =
                buyer.orderByCard(buyer.cart(MUG, 1), BankClient.DECLINED).expect(201);
        for (int declined = 1; declined < CardTesting.DECLINES; declined++) {
            buyer.payAgain(placed, Buyer.newKey(), Buyer.byCard(calls.token(BankClient.DECLINED)))
                    .expect(201);
        }
        Reply again = buyer.payAgain(placed, Buyer.newKey(), Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(429);
        stopped(again);
        stopped(buyer.orderByCard(buyer.cart(MUG, 1), BankClient.GOOD).expect(429));
        Buyer disguised = new Buyer(shop, shop.api().with("X-Forwarded-For", "203.0.113.7"));
        stopped(disguised.orderByCard(disguised.cart(MUG, 1), BankClient.GOOD).expect(429));
    }

    @Test
    @Order(2)
    void whoFillsTheShopWithCartsIsStopped() {
        ApiClient api = ApiCalls.to(shop).api();
        Reply last = api.post("/api/v1/carts");
        for (int carts = 0; carts < 1000 && last.status() == 201; carts++) {
            last = api.post("/api/v1/carts");
        }
        stopped(last.expect(429));
        api.get("/api/v1/products").expect(200);
    }

    @Test
    @Order(3)
    void whoFillsTheShopWithDesignsOrAsksLikeAMachineIsStopped() {
        ApiClient api = ApiCalls.to(shop).api();
        whileAnswered(404, () -> api.post("/api/v1/products/nothing/configure", "{\"choices\": {}}"), 1200);
        whileAnswered(422, () -> api.post("/api/v1/designs", "{\"product\": \"nothing\", \"choices\": {}}"), 300);
    }

    private static void whileAnswered(int status, Supplier<Reply> call, int most) {
        Reply last = call.get().expect(status);
        for (int calls = 1; calls < 3 * most && last.status() == status; calls++) {
            last = call.get();
        }
        stopped(last.expect(429));
    }

    private static void stopped(Reply reply) {
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(reply.header("Retry-After").orElseThrow())).isBetween(1, 600);
    }
}
