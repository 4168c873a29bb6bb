package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's changes of what was agreed, over the API; every answer is held against the document. */
class ApiAmendmentsFlowTest {

    private static final String BOOK = "LW-BOK-CARE";

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient owner = calls.owner();
    private final Buyer buyer = calls.buyer();

    private static String path(Reply placed, String what) {
        return "/api/v1/admin/orders/" + placed.text("/number") + what;
    }

    private Reply unpaid(int quantity) {
        return buyer.orderBy(buyer.cart(BOOK, quantity), "transfer").expect(201);
    }

    private Map<String, Object> pieces(Reply placed, int quantity) {
        String line = owner.get(path(placed, "")).expect(200).text("/lines/0/id");
        return Map.of("lines", List.of(Map.of("line", line, "quantity", quantity)), "reason", "The buyer called");
    }

    @Test
    void aRepeatedCancellationIsOneAndAnotherBodyUnderItsKeyIsRefused() {
        Reply placed = unpaid(3);
        ApiClient once = owner.with("Idempotency-Key", Buyer.newKey());
        Reply first =
                once.post(path(placed, "/cancellations"), pieces(placed, 1)).expect(200);
        Reply again =
                once.post(path(placed, "/cancellations"), pieces(placed, 1)).expect(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.text("/change/kind")).isEqualTo("cancellation");
        assertThat(once.post(path(placed, "/cancellations"), pieces(placed, 2))
                        .expect(422)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        Reply order = buyer.read(placed).expect(200);
        assertThat(order.at("/due/amount").asLong())
                .isEqualTo(order.at("/total/amount").asLong()
                        - order.at("/changes/0/amount/amount").asLong());
        assertThat(order.text("/lines/0/state")).isEqualTo("PARTLY_CANCELLED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancellations|{\"reason\": \"x\"}|422|lines",
                "cancellations|{\"reason\": \"x\", \"lines\": []}|422|lines",
                "cancellations|{\"reason\": \"x\", \"lines\": [1]}|422|lines",
                "cancellations|{\"reason\": \"x\", \"lines\": [{\"line\": \"nonsense\", \"quantity\": 1}]}|422|lines[0].line",
                "cancellations|{\"reason\": \"x\", \"lines\": [{\"line\": \"0199f2c4-7a10-7c3e-9f3a-0d8f5b1c2a44\", \"quantity\": 0}]}|422|lines[0].quantity",
                "cancellations|{\"reason\": \"x\", \"lines\": [{\"line\": \"0199f2c4-7a10-7c3e-9f3a-0d8f5b1c2a44\", \"quantity\": 1}]}|422|lines",
                "cancellations|{\"reason\": \"x\", \"lines\": [{\"line\": \"0199f2c4-7a10-7c3e-9f3a-0d8f5b1c2a44\", \"quantity\": 1, \"why\": 1}]}|400|lines[0].why",
                "refunds|{\"reason\": \"x\"}|422|lines",
                "refunds|{\"shipping\": \"yes\", \"reason\": \"x\"}|422|shipping",
                "refunds|{\"amount\": {\"amount\": 0, \"currency\": \"EUR\"}, \"reason\": \"x\"}|422|amount.amount",
                "refunds|{\"amount\": {\"amount\": 100, \"currency\": \"USD\"}, \"reason\": \"x\"}|422|amount",
                "refunds|{\"shipping\": true}|422|reason",
            })
    void wishesThatCannotBeMeantNameTheirField(String what, String body, int status, String field) {
        Reply refused = owner.with("Idempotency-Key", Buyer.newKey())
                .post(path(unpaid(1), "/" + what), body)
                .expect(status);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void nothingIsChangedWithoutAKeyOrForAnOrderThatIsNotThere() {
        Reply placed = unpaid(1);
        assertThat(owner.post(path(placed, "/refunds"), Map.of("shipping", true, "reason", "x"))
                        .expect(400)
                        .problem())
                .isEqualTo("missing-idempotency-key");
        assertThat(owner.with("Idempotency-Key", Buyer.newKey())
                        .post("/api/v1/admin/orders/7K3QF-9D2MX/refunds", Map.of("shipping", true, "reason", "x"))
                        .expect(404)
                        .fields())
                .containsExactly("number");
        assertThat(owner.with("Idempotency-Key", Buyer.newKey())
                        .post(path(placed, "/refunds"), Map.of("shipping", true, "reason", "x"))
                        .expect(409)
                        .problem())
                .as("nothing was taken")
                .isEqualTo("not-possible");
    }

    @Test
    void refundsWhatWasTakenAndNotMore() {
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
        buyer.awaitState(placed, "DELIVERED");
        Map<String, Object> wish = Map.of("shipping", true, "reason", "It came late");
        ApiClient once = owner.with("Idempotency-Key", Buyer.newKey());
        Reply made = once.post(path(placed, "/refunds"), wish).expect(200);
        assertThat(once.post(path(placed, "/refunds"), wish).expect(200).json()).isEqualTo(made.json());
        long shipping = made.at("/change/amount/amount").asLong();
        buyer.await(placed, order -> order.at("/payments/0/refunded/amount").asLong() == shipping);
        assertThat(owner.with("Idempotency-Key", Buyer.newKey())
                        .post(path(placed, "/refunds"), wish)
                        .expect(422)
                        .fields())
                .containsExactly("shipping");
    }

    @Test
    void aDeliveryIsQuotedThenChangedAtThatDifference() {
        Reply placed = unpaid(1);
        Map<String, Object> wish = new HashMap<>(Map.of(
                "shippingAddress",
                Map.of("name", "A. Baum", "line1", "Rue 1", "city", "Lille", "postalCode", "59000", "country", "FR"),
                "deliveryMethod",
                "standard"));
        Reply quote = owner.post(path(placed, "/delivery/quote"), wish).expect(200);
        wish.put(
                "expectedDifference",
                Map.of("amount", quote.at("/difference/amount").asLong() + 1, "currency", "EUR"));
        ApiClient keyed = owner.with("Idempotency-Key", Buyer.newKey());
        assertThat(keyed.put(path(placed, "/delivery"), wish).expect(409).problem())
                .isEqualTo("not-possible");
        wish.put("expectedDifference", quote.at("/difference"));
        assertThat(keyed.put(path(placed, "/delivery"), wish).expect(200).text("/change/kind"))
                .isEqualTo("delivery");
        assertThat(buyer.read(placed).at("/due")).isEqualTo(quote.at("/total"));
        wish.remove("expectedDifference");
        wish.put("deliveryMethod", "by-pigeon");
        assertThat(owner.post(path(placed, "/delivery/quote"), wish).expect(422).fields())
                .containsExactly("deliveryMethod");
    }

    @Test
    void theReviewRulesAreReadAsTheyWereSet() {
        Reply before = owner.get("/api/v1/admin/review-rules").expect(200);
        Map<String, Object> rules = new HashMap<>(Map.of(
                "amountAbove", 0,
                "ordersPerEmail", 900,
                "ordersPerAddress", 0,
                "withinHours", 12,
                "declinedAttempts", 0,
                "abroad", false,
                "otherCountry", false));
        assertThat(owner.put("/api/v1/admin/review-rules", rules)
                        .expect(200)
                        .at("/withinHours")
                        .asInt())
                .isEqualTo(12);
        rules.put("withinHours", 0);
        assertThat(owner.put("/api/v1/admin/review-rules", rules).expect(422).fields())
                .containsExactly("withinHours");
        owner.put("/api/v1/admin/review-rules", before.json()).expect(200);
        assertThat(owner.get("/api/v1/admin/review-rules").expect(200).json()).isEqualTo(before.json());
    }
}
