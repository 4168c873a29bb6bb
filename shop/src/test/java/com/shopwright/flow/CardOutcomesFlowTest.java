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
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test card of the bank, to the end. The two that keep the shop waiting start first and are looked at last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CardOutcomesFlowTest {
    private static final String SKU = "LW-TDP-SAN";
    private static final Scene SCENE = Scene.full();
    private static final Buyer BUYER = SCENE.buyer();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Reply slow;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Reply silent;

    @BeforeAll
    static void orderWithCardsThatKeepTheShopWaiting() {
        slow = orderWithoutWaiting(BankClient.SLOW);
        silent = orderWithoutWaiting(BankClient.SILENT);
    }

    @Test
    @Order(1)
    void aGoodCardIsAuthorisedOnceAndTakenWhenTheParcelLeaves() {
        Reply placed = BUYER.orderByCard(BUYER.cart(SKU, 1), BankClient.GOOD).expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        BUYER.awaitState(placed, "DELIVERED");
        assertThat(SCENE.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({BankClient.DECLINED + ",card_declined", BankClient.INSUFFICIENT_FUNDS + ",insufficient_funds"})
    void aDeclinedOrderIsPaidWithAnotherCard(String card, String reason) {
        Reply placed = BUYER.orderByCard(BUYER.cart(SKU, 1), card).expect(201);
        assertThat(placed.text("/state")).isEqualTo("PAYMENT_FAILED");
        Reply failed = BUYER.read(placed);
        assertThat(failed.text("/payments/0/reason")).isEqualTo(reason);
        assertThat(steps(failed)).contains("PAYMENT_DECLINED").doesNotContain("CONFIRMED");
        assertThat(SCENE.taken(placed)).isEqualTo(new Taken(1, 0, 0, 0, 0));
        soon("a mail about the declined card")
                .untilAsserted(() -> assertThat(SCENE.mails(placed))
                        .containsExactly("Your payment for order " + placed.text("/number") + " did not go through"));

        Reply paid = BUYER.payAgain(
                        placed, Buyer.newKey(), Buyer.byCard(SCENE.bank().token(BankClient.GOOD)))
                .expect(201);
        assertThat(paid.text("/state")).isEqualTo("CONFIRMED");
        Reply delivered = BUYER.awaitState(placed, "DELIVERED");
        assertThat(delivered.text("/payments/0/state")).isEqualTo("DECLINED");
        assertThat(delivered.text("/payments/1/state")).isEqualTo("CAPTURED");
        assertThat(SCENE.taken(placed)).isEqualTo(new Taken(2, total(placed), total(placed), 0, 0));
        assertThat(SCENE.moneyAudit(placed)).isEmpty();
    }

    @Test
    @Order(3)
    void anApprovedChallengeConfirmsTheOrder() {
        Reply placed =
                BUYER.orderByCard(BUYER.cart(SKU, 1), BankClient.CHALLENGE).expect(201);
        assertThat(placed.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(steps(BUYER.read(placed))).contains("PAYMENT_ACTION_REQUIRED");
        Reply back = decide(placed, "approve");
        assertThat(back.header("Location").orElseThrow())
                .startsWith(SCENE.shop().url() + "/orders/" + placed.text("/number"));
        BUYER.awaitState(placed, "DELIVERED");
        assertThat(SCENE.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    @Order(4)
    void aRefusedChallengeFailsThePaymentAndTakesNothing() {
        Reply placed =
                BUYER.orderByCard(BUYER.cart(SKU, 1), BankClient.CHALLENGE).expect(201);
        decide(placed, "refuse");
        Reply failed = BUYER.awaitState(placed, "PAYMENT_FAILED");
        assertThat(failed.text("/payments/0/reason")).isEqualTo("authentication_failed");
        assertThat(SCENE.taken(placed)).isEqualTo(new Taken(1, 0, 0, 0, 0));
    }

    @Test
    @Order(5)
    void aBuyerWithoutATokenTypesTheCardOnTheBanksPage() {
        Reply placed = BUYER.order(BUYER.cart(SKU, 1), Buyer.newKey(), Map.of("payment", Map.of("method", "card")))
                .expect(201);
        Reply wrong = form(placed.text("/redirect"), "number=4242424242424241&expiry=12%2F40&cvc=123");
        assertThat(wrong.status()).isEqualTo(422);
        Reply back = form(placed.text("/redirect"), "number=4242+4242+4242+4242&expiry=12%2F40&cvc=123")
                .expect(303);
        assertThat(back.header("Location").orElseThrow())
                .startsWith(SCENE.shop().url() + "/orders/" + placed.text("/number"));
        BUYER.awaitState(placed, "DELIVERED");
        assertThat(SCENE.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    @Order(6)
    void aBuyerWhoLeavesTheBanksPageIsNotCharged() {
        Reply placed = BUYER.order(BUYER.cart(SKU, 1), Buyer.newKey(), Map.of("payment", Map.of("method", "card")))
                .expect(201);
        form(placed.text("/redirect") + "/cancel", "").expect(303);
        Reply failed = BUYER.awaitState(placed, "PAYMENT_FAILED");
        assertThat(failed.text("/payments/0/reason")).isEqualTo("cancelled_by_buyer");
        assertThat(SCENE.taken(placed)).isEqualTo(new Taken(1, 0, 0, 0, 0));
    }

    @Test
    @Order(7)
    void whatIsCancelledWhileTheBuyerIsAtTheBankCannotBePaidAnyMore() {
        Reply placed =
                BUYER.orderByCard(BUYER.cart(SKU, 1), BankClient.CHALLENGE).expect(201);
        SCENE.shop()
                .owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel")
                .expect(200);
        soon("the bank to close the payment")
                .until(() -> BUYER.read(placed).text("/payments/0/state").equals("VOIDED"));
        decide(placed, "approve");
        assertThat(SCENE.taken(placed).standing()).isZero();
    }

    @Test
    @Order(8)
    void aSlowCardConfirmsTheOrderWhenItAnswers() {
        assertThat(slow.text("/state")).isEqualTo("AWAITING_PAYMENT");
        BUYER.awaitState(slow, "DELIVERED");
        assertThat(SCENE.taken(slow)).isEqualTo(Taken.once(total(slow)));
    }

    @Test
    @Order(9)
    void aCardThatNeverAnswersStaysUnknownAndNothingIsDoubled() {
        Reply waiting =
                BUYER.await(silent, order -> order.text("/payments/0/state").equals("UNKNOWN"));
        assertThat(waiting.text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(steps(waiting)).contains("PAYMENT_UNKNOWN").doesNotContain("CONFIRMED", "PAYMENT_DECLINED");
        Reply again =
                BUYER.payAgain(silent, Buyer.newKey(), Buyer.byCard(SCENE.bank().token(BankClient.GOOD)));
        assertThat(again.expect(409).problem()).isEqualTo("not-possible");
        assertThat(SCENE.taken(silent)).isEqualTo(new Taken(1, 0, 0, 0, 0));
        assertThat(SCENE.stock(SKU, "held")).isPositive();
    }

    private static Reply orderWithoutWaiting(String card) {
        return SCENE.shop()
                .api()
                .with("Prefer", "respond-async")
                .with("Idempotency-Key", Buyer.newKey())
                .post(
                        "/api/v1/carts/" + BUYER.cart(SKU, 1) + "/order",
                        Buyer.byCard(SCENE.bank().token(card)))
                .expect(201);
    }

    private static Reply decide(Reply placed, String decision) {
        return form(placed.text("/redirect"), "decision=" + decision);
    }

    private static Reply form(String page, String fields) {
        return new ApiClient(SCENE.shop().partner(Partner.BANK))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", URI.create(page).getPath(), BodyPublishers.ofString(fields));
    }
}
