package com.shopwright.flow;

import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ShopMode;
import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import com.shopwright.testing.StripeClient;
import com.stripe.net.Webhook;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders that are paid through Stripe, with its own library in the shop and a stand-in at the other end. */
class PaidThroughStripeFlowTest {
    private static final String SKU = "LW-TDP-SAN";

    @SuppressWarnings("NullAway.Init") // set before all
    private static RunningShop shop;

    @SuppressWarnings("NullAway.Init") // set before all
    private static StripeClient stripe;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Buyer buyer;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(ShopMode.FULL, EnumSet.allOf(Partner.class), "shopwright.stripe.stand-in=true");
        stripe = new StripeClient(shop, shop.partner(Partner.STRIPE));
        buyer = shop.buyer();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @AfterEach
    void knobsBack() {
        stripe.knobs(Map.of("loseAnswer", 0, "wrongAmount", 0, "duplicateWebhook", 0, "shuffleWebhook", 0));
    }

    @Test
    void aGoodCardIsHeldAndTakenWhenTheParcelLeaves() {
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.GOOD).expect(303);

        Reply delivered = buyer.awaitState(placed, "DELIVERED");

        assertThat(delivered.text("/payments/0/state")).isEqualTo("CAPTURED");
        assertThat(taken(placed)).isEqualTo(Taken.once(total(placed)));
        assertThat(stripe.payments(placed.text("/number"))
                        .getFirst()
                        .at("/description")
                        .asString())
                .contains(placed.text("/number"));
    }

    @Test
    void aDeclinedCardIsFollowedByAnotherOnTheSamePageForTheSameOrder() {
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.INSUFFICIENT_FUNDS).expect(303);
        assertThat(buyer.read(placed).text("/state")).isEqualTo("AWAITING_PAYMENT");

        stripe.type(placed.text("/redirect"), StripeClient.GOOD).expect(303);

        buyer.awaitState(placed, "DELIVERED");
        assertThat(stripe.sessions(placed.text("/number"))).hasSize(1);
        assertThat(taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    void aPassedChallengeConfirmsAndAFailedOneWaitsForAnotherCard() {
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.CHALLENGE).expect(303);
        stripe.decide(placed.text("/redirect"), "fail").expect(303);
        assertThat(buyer.read(placed).text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(taken(placed).standing()).isZero();

        stripe.type(placed.text("/redirect"), StripeClient.CHALLENGE).expect(303);
        Reply back = stripe.decide(placed.text("/redirect"), "complete").expect(303);

        assertThat(back.header("Location").orElseThrow()).startsWith(shop.url() + "/orders/" + placed.text("/number"));
        buyer.awaitState(placed, "DELIVERED");
        assertThat(taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    void everyAnswerMayBeLostAndStillNothingIsDoubled() {
        stripe.knobs(Map.of("loseAnswer", 1, "duplicateWebhook", 1, "shuffleWebhook", 1));
        Reply placed = order();
        Reply waiting =
                buyer.await(placed, order -> order.at("/payments/0/redirect").isString());
        stripe.type(waiting.text("/payments/0/redirect"), StripeClient.GOOD).expect(303);

        buyer.awaitState(placed, "DELIVERED");

        assertThat(stripe.sessions(placed.text("/number"))).hasSize(1);
        assertThat(taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    void anotherAmountThanAskedIsLetGo() {
        stripe.knobs(Map.of("wrongAmount", 1));
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.GOOD).expect(303);

        Reply failed = buyer.awaitState(placed, "PAYMENT_FAILED");

        assertThat(failed.text("/payments/0/reason")).isEqualTo("amount_differs");
        soon("Stripe to let the money go")
                .until(() -> stripe.payments(placed.text("/number"))
                        .getFirst()
                        .at("/status")
                        .asString()
                        .equals("canceled"));
    }

    @Test
    void whatIsCancelledWhileTheBuyerIsAtStripeCannotBePaidAnyMore() {
        Reply placed = order();
        shop.owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(200);
        soon("Stripe to close the page")
                .until(() -> stripe.sessions(placed.text("/number"))
                        .getFirst()
                        .at("/status")
                        .asString()
                        .equals("expired"));

        assertThat(stripe.type(placed.text("/redirect"), StripeClient.GOOD)
                        .expect(200)
                        .body())
                .contains("This page has expired");
        assertThat(stripe.payments(placed.text("/number"))).isEmpty();
        assertThat(buyer.read(placed).text("/payments/0/state")).isEqualTo("VOIDED");
    }

    @Test
    void aPartIsGivenBackAndThenAnother() {
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.GOOD).expect(303);
        buyer.awaitState(placed, "DELIVERED");

        refund(placed, 150);
        refund(placed, 250);

        buyer.await(placed, order -> order.at("/payments/0/refunded/amount").asLong() == 400);
        assertThat(taken(placed)).isEqualTo(new Taken(1, total(placed), total(placed), 400, 0));
    }

    @Test
    void aDisputeTakesTheMoneyAndIsHeard() {
        Reply placed = order();
        stripe.type(placed.text("/redirect"), StripeClient.DISPUTED).expect(303);

        buyer.awaitState(placed, "DELIVERED");

        assertThat(stripe.payments(placed.text("/number"))
                        .getFirst()
                        .at("/latest_charge/disputed")
                        .asBoolean())
                .isTrue();
        soon("the shop to take Stripe's word of the dispute").until(() -> heard("charge.dispute.created") > 0);
    }

    @Test
    void forgedEventsAreRefusedAndGenuineOnesTakeEffectOnce() throws Exception {
        String event = """
                {"id":"evt_test_1","object":"event","api_version":"2026-07-29.dahlia","type":"payment_intent.succeeded",
                 "data":{"object":{"id":"pi_nobody","object":"payment_intent","metadata":{}}}}
                """;
        String signature = Webhook.Signature.generateSignatureHeader(event, stripe.secret());

        assertThat(post(event, "t=1,v1=00").status()).isEqualTo(400);
        assertThat(post(event.replace("succeeded", "canceled"), signature).status())
                .isEqualTo(400);
        assertThat(post(event, signature).status()).isEqualTo(204);
        assertThat(post(event, signature).status()).isEqualTo(204);
        assertThat(shop.sql()
                        .sql("select count(*) from kernel.message where link = 'stripe' and id = 'evt_test_1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static Reply order() {
        return buyer.orderBy(buyer.cart(SKU, 1), "stripe").expect(201);
    }

    private static void refund(Reply placed, long cents) {
        shop.owner()
                .with("Idempotency-Key", Buyer.newKey())
                .post(
                        "/api/v1/admin/orders/" + placed.text("/number") + "/refunds",
                        Map.of("amount", Map.of("amount", cents, "currency", "EUR"), "reason", "A scratch"))
                .expect(200);
    }

    private static Reply post(String body, String signature) {
        return new ApiClient(shop.url())
                .with("Content-Type", "application/json")
                .with("Stripe-Signature", signature)
                .send("POST", "/hooks/stripe", BodyPublishers.ofString(body));
    }

    /** How many events of a type the shop has taken note of. */
    private static long heard(String type) {
        List<String> ids = stripe.events(type);
        return shop.sql()
                .sql("select count(*) from kernel.message where link = 'stripe' and id in (:ids)")
                .param("ids", ids.isEmpty() ? List.of("none") : ids)
                .query(Long.class)
                .single();
    }

    private static Taken taken(Reply placed) {
        List<JsonNode> payments = stripe.payments(placed.text("/number"));
        long held = payments.stream()
                .filter(payment -> List.of("requires_capture", "succeeded")
                        .contains(payment.get("status").asString()))
                .mapToLong(payment -> payment.get("amount").asLong())
                .sum();
        long captured = payments.stream()
                .mapToLong(payment -> payment.get("amount_received").asLong())
                .sum();
        long refunded = payments.stream()
                .mapToLong(
                        payment -> payment.at("/latest_charge/amount_refunded").asLong(0))
                .sum();
        return new Taken(payments.size(), held, captured, refunded, 0);
    }
}
