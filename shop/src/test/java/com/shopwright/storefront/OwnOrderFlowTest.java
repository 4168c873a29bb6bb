package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.orders.OwnOrders;
import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A buyer without JavaScript takes an order back on its page. */
class OwnOrderFlowTest {

    private static final String BOOK = "LW-BOK-CARE";

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final Visitor visitor = new Visitor(shop.url());

    @AfterEach
    void letThem() {
        shop.face(OwnOrders.class).letCancel(true);
    }

    @Test
    void cancelsWhatNobodyHasBegunToWorkOn() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        assertThat(visitor.get(order(placed)).body()).contains("href=\"" + cancel(placed) + "\"");
        HttpResponse<String> form = visitor.get(cancel(placed));
        assertThat(form.body())
                .contains("Cancel this order?", "1 × ", "Nothing has been taken from you", "name=\"wish\"");
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");

        HttpResponse<String> ended = visitor.post(form, cancel(placed), Map.of());
        HttpResponse<String> twice = visitor.post(form, cancel(placed), Map.of());

        assertThat(Visitor.location(ended)).endsWith(order(placed));
        assertThat(Visitor.location(twice)).as("a second click").endsWith(order(placed));
        assertThat(visitor.get(order(placed)).body())
                .contains("This order was cancelled")
                .doesNotContain("Cancel this order");
        Reply order = buyer.read(placed);
        assertThat(order.text("/state")).isEqualTo("CANCELLED");
        assertThat(order.at("/changes").size()).isEqualTo(1);
        assertThat(order.at("/changes/0/actor").asString()).isEqualTo("buyer");
        assertThat(visitor.get(cancel(placed)).body()).contains("This order has ended already.");
        awaitMail("You have cancelled order " + placed.text("/number"));
    }

    @Test
    void saysThatItIsTooLateOnceAParcelIsGone() {
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
        HttpResponse<String> form = visitor.get(cancel(placed));
        buyer.awaitState(placed, "DELIVERED");
        assertThat(visitor.get(order(placed)).body()).doesNotContain("Cancel this order");

        HttpResponse<String> refused = visitor.post(form, cancel(placed), Map.of("wish", "an-old-page"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("It is too late", "Back to your order");
        assertThat(buyer.read(placed).text("/state")).isEqualTo("DELIVERED");
    }

    @Test
    void leavesItToTheShopWhereTheOwnerWantsThat() {
        shop.face(OwnOrders.class).letCancel(false);
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        assertThat(visitor.get(order(placed)).body()).doesNotContain("Cancel this order");
        assertThat(visitor.get(cancel(placed)).body()).contains("cancelled by its people");
    }

    @Test
    void opensToNobodyWithoutTheOrdersOwnKey() {
        Reply mine = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        Reply another = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        HttpResponse<String> form = visitor.get(cancel(another));
        for (String key :
                new String[] {"", another.text("/key"), mine.text("/key").substring(1)}) {
            String address = "/orders/" + mine.text("/number") + "/cancel?key=" + key;
            assertThat(visitor.get(address).statusCode()).isEqualTo(404);
            assertThat(visitor.post(form, address, Map.of("wish", "guess")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(buyer.read(mine).text("/state")).isEqualTo("AWAITING_PAYMENT");
    }

    private static String order(Reply placed) {
        return "/orders/" + placed.text("/number") + "?key=" + placed.text("/key");
    }

    private static String cancel(Reply placed) {
        return "/orders/" + placed.text("/number") + "/cancel?key=" + placed.text("/key");
    }

    private void awaitMail(String sentence) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> StreamSupport.stream(
                                new ApiClient(shop.partner(Partner.MAILBOX))
                                        .get("/api/messages?to=anna@example.com")
                                        .expect(200)
                                        .at("/items")
                                        .spliterator(),
                                false)
                        .anyMatch(mail -> mail.get("text")
                                .asString()
                                .replaceAll("\\s+", " ")
                                .contains(sentence)));
    }
}
