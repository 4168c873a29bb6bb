package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApiOrderFlowTest {
    private static final String MUG = "LW-MMG-CLA";

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient api = calls.api();
    private final Buyer buyer = calls.buyer();

    @Test
    void aGoodCardConfirmsTheOrder() {
        String cart = buyer.cart(MUG, 1);
        JsonNode total = api.get("/api/v1/carts/" + cart).at("/total");
        String key = Buyer.newKey();
        Map<String, Object> body = Map.of(
                "payment", Map.of("method", "card", "token", calls.token(BankClient.GOOD)), "expectedTotal", total);

        Reply placed = buyer.order(cart, key, body).expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(placed.at("/total")).isEqualTo(total);
        assertThat(placed.at("/redirect").isMissingNode()).isTrue();
        assertThat(placed.header("Location"))
                .contains("/api/v1/orders/" + placed.text("/number") + "?key=" + placed.text("/key"));

        Reply repeated = buyer.order(cart, key, body).expect(201);
        assertThat(repeated.json()).isEqualTo(placed.json());
        assertThat(calls.shop().bank().payments(placed.text("/number")).size()).isEqualTo(1);
    }

    @Test
    void theOrderTellsEverythingThatHappenedToIt() {
        Reply placed = buyer.orderByCard(buyer.cart(MUG, 2), BankClient.GOOD).expect(201);
        Reply order = buyer.awaitState(placed, "DELIVERED");
        assertThat(order.text("/lines/0/sku")).isEqualTo(MUG);
        assertThat(order.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(order.at("/total")).isEqualTo(placed.at("/total"));
        assertThat(order.text("/payments/0/state")).isEqualTo("CAPTURED");
        assertThat(order.at("/payments/0/amount")).isEqualTo(placed.at("/total"));
        assertThat(order.text("/shipments/0/state")).isEqualTo("DELIVERED");
        assertThat(order.text("/shipments/0/tracking")).isNotBlank();
        assertThat(steps(order))
                .contains("PLACED", "PAYMENT_AUTHORISED", "CONFIRMED", "PICKED", "PACKED", "SHIPPED", "DELIVERED")
                .startsWith("PLACED");
        assertThat(entry(order, "PAYMENT_AUTHORISED").get("took").isIntegralNumber())
                .isTrue();
        assertThat(entry(order, "SHIPPED").get("actor").asString()).isEqualTo("warehouse");
    }

    @ParameterizedTest
    @CsvSource({BankClient.DECLINED, BankClient.INSUFFICIENT_FUNDS})
    void aDeclineIsAnOrderThatCanBePaidAgain(String card) {
        Reply placed = buyer.orderByCard(buyer.cart(MUG, 1), card).expect(201);
        assertThat(placed.text("/state")).isEqualTo("PAYMENT_FAILED");
        assertThat(buyer.read(placed).text("/payments/0/state")).isEqualTo("DECLINED");

        String key = Buyer.newKey();
        Object good = Buyer.byCard(calls.token(BankClient.GOOD));
        Reply paid = buyer.payAgain(placed, key, good).expect(201);
        assertThat(paid.text("/number")).isEqualTo(placed.text("/number"));
        assertThat(paid.text("/state")).isEqualTo("CONFIRMED");
        assertThat(buyer.payAgain(placed, key, good).expect(201).json()).isEqualTo(paid.json());
        assertThat(buyer.payAgain(placed, key, Buyer.byCard(calls.token(BankClient.GOOD)))
                        .expect(422)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        Reply late = buyer.payAgain(placed, Buyer.newKey(), Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(409);
        assertThat(late.problem()).isEqualTo("not-possible");
        assertThat(late.text("/state")).isNotBlank();
    }

    @Test
    void anotherPaymentMayBeSentWithoutItsFrame() {
        Reply placed =
                buyer.orderByCard(buyer.cart(MUG, 1), BankClient.DECLINED).expect(201);
        Reply paid = buyer.payAgain(
                        placed, Buyer.newKey(), Map.of("method", "card", "token", calls.token(BankClient.GOOD)))
                .expect(201);
        assertThat(paid.text("/state")).isEqualTo("CONFIRMED");
    }

    @Test
    void aChallengeSendsTheBuyerToTheBank() {
        Reply placed =
                buyer.orderByCard(buyer.cart(MUG, 1), BankClient.CHALLENGE).expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(placed.text("/redirect")).startsWith("http");
        assertThat(buyer.read(placed).text("/payments/0/state")).isEqualTo("ACTION_REQUIRED");
    }

    @Test
    void withoutATokenTheBuyerGoesToTheBanksPage() {
        String key = Buyer.newKey();
        String cart = buyer.cart(MUG, 1);
        Map<String, Object> body = Map.of("payment", Map.of("method", "card"));
        Reply placed = buyer.order(cart, key, body).expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(placed.text("/redirect")).startsWith("http");
        assertThat(buyer.order(cart, key, body).expect(201).json()).isEqualTo(placed.json());
    }

    @Test
    void anImpatientCallerIsAnsweredOnceTheOrderIsDurable() {
        String cart = buyer.cart(MUG, 1);
        long before = System.nanoTime();
        Reply placed = api.with("Prefer", "respond-async")
                .with("Idempotency-Key", Buyer.newKey())
                .post("/api/v1/carts/" + cart + "/order", Buyer.byCard(calls.token(BankClient.SLOW)))
                .expect(201);
        assertThat(System.nanoTime() - before).isLessThan(4_000_000_000L);
        assertThat(placed.header("Preference-Applied")).contains("respond-async");
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(buyer.read(placed).text("/number")).isEqualTo(placed.text("/number"));
    }

    @Test
    void aBankThatDoesNotAnswerIsWaitedForFiveSeconds() {
        long before = System.nanoTime();
        Reply placed = buyer.orderByCard(buyer.cart(MUG, 1), BankClient.SILENT).expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(System.nanoTime() - before).isBetween(4_500_000_000L, 15_000_000_000L);
    }

    @Test
    void anOrderNeedsAKeyThatIsOne() {
        String order = "/api/v1/carts/" + buyer.cart(MUG, 1) + "/order";
        Map<String, Object> body = Map.of("payment", Map.of("method", "card"));
        Reply missing = api.post(order, body).expect(400);
        assertThat(missing.problem()).isEqualTo("missing-idempotency-key");
        assertThat(missing.fields()).containsExactly("Idempotency-Key");
        for (String bad : new String[] {"two words", "x".repeat(256)}) {
            assertThat(api.with("Idempotency-Key", bad)
                            .post(order, body)
                            .expect(400)
                            .fields())
                    .containsExactly("Idempotency-Key");
        }
    }

    @Test
    void aKeyStandsForOneBodyAndACartForOneOrder() {
        String cart = buyer.cart(MUG, 1);
        String key = Buyer.newKey();
        Reply placed = buyer.order(cart, key, Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(201);
        Reply reused = buyer.order(cart, key, Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(422);
        assertThat(reused.problem()).isEqualTo("idempotency-key-reused");

        Reply second = buyer.order(cart, Buyer.newKey(), Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(409);
        assertThat(second.problem()).isEqualTo("already-ordered");
        assertThat(second.text("/number")).isEqualTo(placed.text("/number"));

        Reply change = buyer.add(cart, MUG, 1).expect(409);
        assertThat(change.problem()).isEqualTo("already-ordered");
        assertThat(change.text("/number")).isEqualTo(placed.text("/number"));
    }

    @Test
    void keysAreScopedToTheirCart() {
        String key = Buyer.newKey();
        Reply one = buyer.order(buyer.cart(MUG, 1), key, Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(201);
        Reply other = buyer.order(buyer.cart(MUG, 1), key, Buyer.byCard(calls.token(BankClient.GOOD)))
                .expect(201);
        assertThat(other.text("/number")).isNotEqualTo(one.text("/number"));
    }

    @Test
    void anotherTotalThanExpectedIsRefusedAndNotRemembered() {
        String cart = buyer.cart(MUG, 1);
        String key = Buyer.newKey();
        JsonNode total = api.get("/api/v1/carts/" + cart).at("/total");
        String token = calls.token(BankClient.GOOD);
        Reply refused = buyer.order(cart, key, expecting(token, Map.of("amount", 1, "currency", "EUR")))
                .expect(409);
        assertThat(refused.problem()).isEqualTo("price-changed");
        assertThat(refused.at("/expected/amount").asLong()).isEqualTo(1);
        assertThat(refused.at("/actual")).isEqualTo(total);
        buyer.order(
                        cart,
                        key,
                        expecting(token, Map.of("amount", total.get("amount").asLong(), "currency", "USD")))
                .expect(409);
        buyer.order(cart, key, expecting(token, total)).expect(201);
    }

    @Test
    void whatIsSoldOutIsRefusedWithWhatIsLeftAndNotRemembered() {
        String cart = buyer.cart("LW-DTL-MOS", 1);
        String line = api.get("/api/v1/carts/" + cart).text("/lines/0/id");
        int available = available("dune-table-lamp", "LW-DTL-MOS");
        api.put("/api/v1/carts/" + cart + "/lines/" + line, Map.of("quantity", available + 1))
                .expect(200);
        String key = Buyer.newKey();
        Object body = Buyer.byCard(calls.token(BankClient.DECLINED));
        Reply refused = buyer.order(cart, key, body).expect(409);
        assertThat(refused.problem()).isEqualTo("sold-out");
        assertThat(refused.text("/lines/0/id")).isEqualTo(line);
        assertThat(refused.text("/lines/0/sku")).isEqualTo("LW-DTL-MOS");
        assertThat(refused.at("/lines/0/requested").asInt()).isEqualTo(available + 1);
        assertThat(refused.at("/lines/0/available").asInt()).isEqualTo(available);

        api.put("/api/v1/carts/" + cart + "/lines/" + line, Map.of("quantity", 1))
                .expect(200);
        Reply placed = buyer.order(cart, key, body).expect(201);
        calls.owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(200);
    }

    @Test
    void whatMayBeBackorderedIsAcceptedAtZero() {
        RunningShop.full().emptyShelves("LW-TRC-ASH");
        Reply placed =
                buyer.orderByCard(buyer.cart("LW-TRC-ASH", 1), BankClient.GOOD).expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(buyer.read(placed).at("/lines/0/promise/earliest").asString())
                .isNotBlank();
    }

    @Test
    void anEmptyCartOrOneWithoutAnAddressIsNotReady() {
        Object body = Buyer.byCard(calls.token(BankClient.GOOD));
        String empty = buyer.cart();
        assertThat(buyer.order(empty, Buyer.newKey(), body).expect(409).problem())
                .isEqualTo("checkout-incomplete");
        buyer.add(empty, MUG, 1).expect(200);
        Reply nobody = buyer.order(empty, Buyer.newKey(), body).expect(409);
        assertThat(nobody.problem()).isEqualTo("checkout-incomplete");
        assertThat(nobody.fields()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|payment",
                "{\"payment\": null}|422|payment",
                "{\"payment\": \"card\"}|422|payment",
                "{\"payment\": {}}|422|payment.method",
                "{\"payment\": {\"method\": \"CARD\"}}|422|payment.method",
                "{\"payment\": {\"method\": \"gold\"}}|422|payment.method",
                "{\"payment\": {\"method\": 1}}|422|payment.method",
                "{\"payment\": {\"method\": \"card\", \"token\": 5}}|422|payment.token",
                "{\"payment\": {\"method\": \"card\", \"token\": \"a b\"}}|422|payment.token",
                "{\"payment\": {\"method\": \"cash\", \"token\": \"tok_12345678\"}}|422|payment.token",
                "{\"payment\": {\"method\": \"card\"}, \"expectedTotal\": 5}|422|expectedTotal",
                "{\"payment\": {\"method\": \"card\"}, \"expectedTotal\": {\"amount\": 5}}|422|expectedTotal.currency",
                "{\"payment\": {\"method\": \"card\"}, \"expectedTotal\": {\"amount\": -5, \"currency\": \"EUR\"}}|422|expectedTotal.amount",
                "{\"payment\": {\"method\": \"card\"}, \"expectedTotal\": {\"amount\": 1e30, \"currency\": \"EUR\"}}|422|expectedTotal.amount",
                "{\"payment\": {\"method\": \"card\"}, \"expectedTotal\": {\"amount\": 5, \"currency\": \"XXXX\"}}|422|expectedTotal.currency",
                "{\"payment\": {\"method\": \"card\"}, \"coupon\": \"FREE\"}|400|coupon",
                "{\"payment\": {\"method\": \"card\", \"cvc\": \"123\"}}|400|payment.cvc",
            })
    void refusesAnOrderThatCannotBeMeant(String body, int status, String field) {
        String cart = buyer.cart(MUG, 1);
        assertThat(buyer.order(cart, Buyer.newKey(), body).expect(status).fields())
                .containsExactly(field);
    }

    @Test
    void aTokenThatTheBankDoesNotKnowDoesNotBreakAnything() {
        Reply placed = buyer.order(buyer.cart(MUG, 1), Buyer.newKey(), Buyer.byCard("tok_nobody_gave_this"));
        assertThat(placed.status()).isLessThan(500);
    }

    @Test
    void anOrderOpensOnlyWithItsKey() {
        Reply placed = buyer.orderByCard(buyer.cart(MUG, 1), BankClient.GOOD).expect(201);
        Reply other = buyer.orderByCard(buyer.cart(MUG, 1), BankClient.GOOD).expect(201);
        String order = "/api/v1/orders/" + placed.text("/number");
        for (String wrong : List.of("", "?key=", "?key=wrong", "?key=%00", "?key=" + other.text("/key"))) {
            assertThat(api.get(order + wrong).expect(404).problem()).isEqualTo("not-found");
            assertThat(api.with("Idempotency-Key", Buyer.newKey())
                            .post(order + "/payments" + wrong, Map.of("payment", Map.of("method", "card")))
                            .expect(404)
                            .problem())
                    .isEqualTo("not-found");
        }
        for (String number : List.of("00000-00000", "x", "7K3QF-9D2MY", "%20")) {
            assertThat(api.get("/api/v1/orders/" + number + "?key=" + placed.text("/key"))
                            .expect(404)
                            .problem())
                    .isEqualTo("not-found");
        }
    }

    @Test
    void aDoubleClickIsOneOrder() {
        String cart = buyer.cart(MUG, 1);
        String key = Buyer.newKey();
        Object body = Buyer.byCard(calls.token(BankClient.GOOD));
        List<Reply> replies = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> buyer.order(cart, key, body))
                .toList();
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
        assertThat(calls.shop()
                        .bank()
                        .payments(replies.getFirst().text("/number"))
                        .size())
                .isEqualTo(1);
    }

    private int available(String slug, String sku) {
        return StreamSupport.stream(
                        api.get("/api/v1/products/" + slug).at("/variants").spliterator(), false)
                .filter(variant -> variant.get("sku").asString().equals(sku))
                .mapToInt(variant -> variant.get("available").asInt())
                .sum();
    }

    private static Map<String, Object> expecting(String token, Object total) {
        return Map.of("payment", Map.of("method", "card", "token", token), "expectedTotal", total);
    }

    private static List<String> steps(Reply order) {
        return order.at("/timeline").findValuesAsString("step");
    }

    private static JsonNode entry(Reply order, String step) {
        return StreamSupport.stream(order.at("/timeline").spliterator(), false)
                .filter(entry -> entry.get("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
