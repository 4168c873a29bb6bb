package com.shopwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.orders.OrderNumber;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Nobody sees another's order: every address of one, with every key that is not its own. */
class OrderAccessFlowTest {

    private static final String BOOK = "LW-BOK-CARE";

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final ApiClient api = shop.api();

    private ApiClient browser() {
        return api.with("Accept", "text/html");
    }

    private Reply placed() {
        return buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
    }

    /** How each address of an order answers to a key. */
    private Map<String, Integer> answers(String number, String query) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String page : List.of("/orders/" + number, "/orders/" + number + "/live", "/api/v1/orders/" + number)) {
            answers.put("GET " + page, api.get(page + query).status());
        }
        String pay = "/api/v1/orders/" + number + "/payments";
        answers.put(
                "POST " + pay,
                api.with("Idempotency-Key", Buyer.newKey())
                        .post(pay + query, Map.of("payment", Map.of("method", "transfer")))
                        .status());
        return answers;
    }

    @Test
    void anotherOrdersKeyNoKeyAndGuessesOpenNothing() {
        Reply mine = placed();
        Reply another = placed();
        String number = mine.text("/number");
        String key = mine.text("/key");
        for (String query : List.of(
                "",
                "?key=",
                "?key=" + another.text("/key"),
                "?key=" + key.substring(1),
                "?key=" + key + "x",
                "?key=" + key.toLowerCase(java.util.Locale.ROOT) + "%00",
                "?KEY=" + key)) {
            answers(number, query)
                    .forEach((call, status) ->
                            assertThat(status).as("%s%s", call, query).isIn(400, 404));
        }
        assertThat(answers(number, "?key=" + key).values()).first().isEqualTo(200);
        assertThat(answers(another.text("/number"), "?key=" + key).values())
                .allSatisfy(status -> assertThat(status).isEqualTo(404));
    }

    @Test
    void aWrongKeyAndAnUnknownOrderAreToldApartByNobody() {
        String known = placed().text("/number");
        String unknown =
                OrderNumber.random(new java.util.Random(known.hashCode())).value();
        for (String path : List.of("/orders/%s?key=guess", "/api/v1/orders/%s?key=guess")) {
            ApiClient reader = path.startsWith("/api") ? api : browser();
            Reply wrong = reader.get(path.formatted(known));
            Reply nothing = reader.get(path.formatted(unknown));
            assertThat(wrong.status()).isEqualTo(nothing.status());
            assertThat(wrong.body().replace(known, "N").replaceAll("nonce=\"[^\"]+\"|value=\"[^\"]{20,}\"", ""))
                    .isEqualTo(nothing.body()
                            .replace(unknown, "N")
                            .replaceAll("nonce=\"[^\"]+\"|value=\"[^\"]{20,}\"", ""));
        }
    }

    @Test
    void theOfficeAndTheOwnersCallsOpenToNobodyWithAnOrderKey() {
        Reply mine = placed();
        String number = mine.text("/number");
        String query = "?key=" + mine.text("/key");
        for (String page : List.of("", "/cancel", "/pieces", "/refund", "/delivery")) {
            Reply answer = api.get("/office/orders/" + number + page + query);
            assertThat(answer.body()).as(page).doesNotContain("Lindenallee");
            assertThat(answer.status()).as(page).isIn(302, 303, 401, 403, 200);
        }
        assertThat(api.get("/api/v1/admin/orders/" + number + query).status()).isEqualTo(401);
        for (String call :
                List.of("cancel", "cancellations", "refunds", "approve", "money-received", "delivery/quote")) {
            assertThat(api.with("Idempotency-Key", Buyer.newKey())
                            .post("/api/v1/admin/orders/" + number + "/" + call + query, Map.of())
                            .status())
                    .as(call)
                    .isEqualTo(401);
        }
    }

    @Test
    void anExpiredLinkOpensNothingUntilANewOneCameByMail() {
        Reply mine = placed();
        String number = mine.text("/number");
        String query = "?key=" + mine.text("/key");
        age(number);
        answers(number, query)
                .forEach((call, status) -> assertThat(status).as(call).isIn(404, 410));
        assertThat(browser().get("/orders/" + number + query).body()).contains("This link has expired");

        askForLink(number, "stranger@example.com");
        askForLink(number, "Anna@Example.com");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !key(number).equals(mine.text("/key")));
        answers(number, query)
                .forEach((call, status) ->
                        assertThat(status).as("the old key: %s", call).isEqualTo(404));
        assertThat(api.get("/orders/" + number + "?key=" + key(number)).status())
                .isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails(number)).containsExactly("anna@example.com"));
    }

    @Test
    void askingForTheLinkOfALivingOneChangesNothingAboutIt() {
        Reply mine = placed();
        askForLink(mine.text("/number"), "anna@example.com");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails(mine.text("/number"))).hasSize(1));
        assertThat(key(mine.text("/number"))).isEqualTo(mine.text("/key"));
    }

    private void askForLink(String number, String email) {
        shop.face(com.shopwright.orders.Orders.class)
                .sendLink(OrderNumber.parse(number), new com.shopwright.carts.Email(email));
    }

    /** As if nothing had happened to the order for a hundred days. */
    private void age(String number) {
        shop.sql()
                .sql("update orders.timeline t set at = t.at - interval '100 days' from orders.orders o"
                        + " where t.order_id = o.id and o.number = ?")
                .param(number)
                .update();
        shop.sql()
                .sql("update orders.orders set placed_at = placed_at - interval '100 days' where number = ?")
                .param(number)
                .update();
    }

    private String key(String number) {
        return shop.sql()
                .sql("select key from orders.orders where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<String> mails(String number) {
        return shop.sql()
                .sql("select recipient from notifications.mail m join orders.orders o on o.id = m.about"
                        + " where o.number = ? and m.kind = 'LINK'")
                .param(number)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
