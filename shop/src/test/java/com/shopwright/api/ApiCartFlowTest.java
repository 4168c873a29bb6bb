package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiCartFlowTest {
    private static final String MUG = "LW-MMG-SAN";

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient api = calls.api();
    private final Buyer buyer = calls.buyer();

    @Test
    void startsEmptyAndSaysWhereItIs() {
        Reply cart = api.post("/api/v1/carts").expect(201);
        assertThat(cart.at("/lines").size()).isZero();
        assertThat(cart.at("/total/amount").asLong()).isZero();
        assertThat(cart.header("Location")).contains("/api/v1/carts/" + cart.text("/id"));
        assertThat(api.get("/api/v1/carts/" + cart.text("/id")).expect(200).json())
                .isEqualTo(cart.json());
        api.post("/api/v1/carts", "{}").expect(201);
    }

    @Test
    void addsToALineThatIsThereChangesItAndRemovesIt() {
        String cart = buyer.cart();
        buyer.add(cart, MUG, 2).expect(200);
        Reply added = buyer.add(cart, MUG, 1).expect(200);
        assertThat(added.at("/lines").size()).isEqualTo(1);
        assertThat(added.at("/lines/0/quantity").asInt()).isEqualTo(3);
        assertThat(added.text("/lines/0/sku")).isEqualTo(MUG);
        assertThat(added.at("/lines/0/promise").isObject()).isTrue();
        sums(added);

        String line = "/api/v1/carts/" + cart + "/lines/" + added.text("/lines/0/id");
        Reply changed = api.put(line, Map.of("quantity", 5)).expect(200);
        assertThat(changed.at("/lines/0/quantity").asInt()).isEqualTo(5);
        sums(changed);
        assertThat(api.delete(line).expect(200).at("/lines").size()).isZero();
        assertThat(api.delete(line).expect(404).fields()).containsExactly("lineId");
    }

    @Test
    void quotesForTheAddressThatWasGiven() {
        String cart = buyer.cart();
        Reply home = buyer.add(cart, MUG, 1).expect(200);
        Reply away = buyer.checkOut(cart, "FR").expect(200);
        sums(away);
        assertThat(away.at("/shipping/amount").asLong())
                .isGreaterThan(home.at("/shipping/amount").asLong());
        assertThat(away.text("/checkout/shippingAddress/country")).isEqualTo("FR");
        JsonNode methods = api.get("/api/v1/carts/" + cart + "/delivery-methods")
                .expect(200)
                .at("/items");
        assertThat(methods.findValuesAsString("id")).contains("standard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sku\": \"LW-MMG-SAN\"}|422|quantity",
                "{\"quantity\": 1}|422|sku",
                "{\"sku\": \"LW-NO-SUCH\", \"quantity\": 1}|422|sku",
                "{\"sku\": 5, \"quantity\": 1}|422|sku",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": 0}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": -1}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": 1000}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": 99999999999999999999}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": 1.5}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": \"1\"}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": null}|422|quantity",
                "{\"sku\": \"LW-MMG-SAN\", \"quantity\": 1, \"colour\": \"red\"}|400|colour",
                "{\"design\": \"abc\", \"quantity\": 1}|422|design",
                "{\"design\": \"00000000000000000000000000000000000000000000000000000000000000ff\", \"quantity\": 1}|422|design",
            })
    void refusesALineThatCannotBeMeant(String body, int status, String field) {
        Reply reply = api.post("/api/v1/carts/" + buyer.cart() + "/lines", body).expect(status);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void refusesMoreThanACartHolds() {
        String cart = buyer.cart();
        buyer.add(cart, MUG, 999).expect(200);
        assertThat(buyer.add(cart, MUG, 1).expect(422).fields()).containsExactly("quantity");
    }

    @Test
    void namesEveryFieldOfACheckoutThatIsWrong() {
        String checkout = "/api/v1/carts/" + buyer.cart() + "/checkout";
        Reply reply = api.put(checkout, """
                        {"email": "nobody", "shippingAddress": {"name": "", "line1": 5, "country": "Germany"}, "deliveryMethod": null}
                        """).expect(422);
        assertThat(reply.fields())
                .contains(
                        "email",
                        "shippingAddress.line1",
                        "shippingAddress.city",
                        "shippingAddress.postalCode",
                        "shippingAddress.country",
                        "deliveryMethod");
        assertThat(api.put(checkout, "{}").expect(422).fields())
                .containsExactly("email", "shippingAddress", "deliveryMethod");
    }

    @ParameterizedTest
    @CsvSource({
        "country,XX,422,shippingAddress.country",
        "country,de,422,shippingAddress.country",
        "name,' ',422,shippingAddress.name",
        "postalCode,12345678901234567,422,shippingAddress.postalCode",
        "planet,Mars,400,shippingAddress.planet",
    })
    void refusesAnAddressThatCannotBe(String field, String value, int status, String named) {
        String cart = buyer.cart();
        Map<String, Object> address = new HashMap<>(Map.of(
                "name",
                "Anna Baum",
                "line1",
                "Lindenallee 5",
                "city",
                "Leipzig",
                "postalCode",
                "04105",
                "country",
                "DE"));
        address.put(field, value);
        Reply reply = api.put(
                        "/api/v1/carts/" + cart + "/checkout",
                        Map.of("email", "anna@example.com", "shippingAddress", address, "deliveryMethod", "standard"))
                .expect(status);
        assertThat(reply.fields()).containsExactly(named);
    }

    @Test
    void refusesToDeliverWhereTheShopDoesNot() {
        String cart = buyer.cart();
        buyer.add(cart, MUG, 1).expect(200);
        Reply reply = buyer.checkOut(cart, "US").expect(422);
        assertThat(reply.problem()).isEqualTo("undeliverable");
        assertThat(reply.fields()).isNotEmpty();
    }

    @Test
    void refusesADeliveryMethodThatThereIsNot() {
        String cart = buyer.cart();
        buyer.add(cart, MUG, 1).expect(200);
        Reply reply = api.put("/api/v1/carts/" + cart + "/checkout", """
                        {"email": "anna@example.com", "deliveryMethod": "drone", "shippingAddress":
                        {"name": "Anna Baum", "line1": "Lindenallee 5", "city": "Leipzig", "postalCode": "04105", "country": "DE"}}
                        """).expect(422);
        assertThat(reply.fields()).containsExactly("deliveryMethod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "not-a-uuid", "1", "%20", "1-1-1-1-1"})
    void doesNotKnowOtherCarts(String id) {
        for (Reply reply : new Reply[] {
            api.get("/api/v1/carts/" + id),
            api.post("/api/v1/carts/" + id + "/lines", Map.of("sku", MUG, "quantity", 1)),
            api.get("/api/v1/carts/" + id + "/delivery-methods"),
            buyer.checkOut(id, "DE"),
            buyer.order(id, Buyer.newKey(), Map.of("payment", Map.of("method", "card"))),
        }) {
            assertThat(reply.expect(404).problem()).isEqualTo("not-found");
        }
    }

    @Test
    void doesNotKnowOtherLines() {
        String cart = buyer.cart();
        for (String line : new String[] {UUID.randomUUID().toString(), "x"}) {
            Reply reply = api.put("/api/v1/carts/" + cart + "/lines/" + line, Map.of("quantity", 1))
                    .expect(404);
            assertThat(reply.fields()).containsExactly("lineId");
        }
    }

    @Test
    void saysWhatIsWrongWithTheCallItself() {
        String lines = "/api/v1/carts/" + buyer.cart() + "/lines";
        assertThat(api.post(lines, "{\"sku\"").expect(400).problem()).isEqualTo("malformed-request");
        assertThat(api.post(lines, "[]").expect(400).problem()).isEqualTo("malformed-request");
        assertThat(api.with("Content-Type", "text/plain")
                        .post(lines, "{}")
                        .expect(415)
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(api.send("POST", lines, BodyPublishers.ofString("{}"))
                        .expect(415)
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(api.post(lines, "{\"sku\": \"" + "x".repeat(70_000) + "\"}")
                        .expect(413)
                        .problem())
                .isEqualTo("too-large");
        assertThat(api.with("Accept", "text/html")
                        .get("/api/v1/products")
                        .expect(406)
                        .problem())
                .isEqualTo("not-acceptable");
        Reply method = api.delete(lines).expect(405);
        assertThat(method.problem()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow")).contains("POST");
        assertThat(api.get("/api/v1/nothing").expect(404).problem()).isEqualTo("not-found");
        assertThat(api.get("/api/v2/products").expect(404).problem()).isEqualTo("not-found");
        assertThat(api.get("/api/v1//products").expect(400).problem()).isEqualTo("malformed-request");
        assertThat(api.post(lines + "?quantity=1", "{}").expect(400).fields()).containsExactly("quantity");
    }

    /** Lines add up to the subtotal, and subtotal − discount + shipping is the total. */
    private static void sums(Reply cart) {
        long lines = 0;
        for (JsonNode line : cart.at("/lines")) {
            long total = line.at("/total/amount").asLong();
            assertThat(total)
                    .isEqualTo(line.at("/unitPrice/amount").asLong()
                            * line.get("quantity").asInt());
            lines += total;
        }
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(lines);
        assertThat(cart.at("/total/amount").asLong())
                .isEqualTo(lines
                        - cart.at("/discount/amount").asLong()
                        + cart.at("/shipping/amount").asLong());
    }
}
