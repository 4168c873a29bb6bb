package com.shopwright.partners.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in judged by Stripe's own library: what becomes of payments, refunds, disputes and the balance. */
class StripeFlowTest {
    private static final String GOOD = "4242424242424242";

    @TempDir
    static Path folder;

    static StripeDesk desk;

    @BeforeAll
    static void start() {
        desk = new StripeDesk(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void knobsBack() {
        desk.knobsBack();
    }

    @Test
    void holdsMoneyThroughTheHostedPage() throws StripeException {
        Session session = desk.open(5000);
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getUrl()).endsWith("/c/pay/" + session.getId());

        Caller.Reply paid = desk.type(session, GOOD);

        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.location()).isEqualTo("http://localhost:4711/paid?session=" + session.getId());
        Session after = desk.api()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .build());
        assertThat(after.getStatus()).isEqualTo("complete");
        assertThat(after.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(after.getUrl()).isNull();
        PaymentIntent intent = after.getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("requires_capture");
        assertThat(intent.getAmountCapturable()).isEqualTo(5000);
        assertThat(intent.getMetadata()).containsEntry("attempt", "attempt-1");
        Charge charge = intent.getLatestChargeObject();
        assertThat(charge.getCaptured()).isFalse();
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
        assertThat(charge.getPaymentMethodDetails().getCard().getCaptureBefore())
                .isBetween(
                        Instant.now().plusSeconds(604_000).getEpochSecond(),
                        Instant.now().plusSeconds(605_000).getEpochSecond());
    }

    @Test
    void capturesOnceAndReleasesTheRest() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);

        PaymentIntent taken = desk.capture(held.getId(), 3000);

        assertThat(taken.getStatus()).isEqualTo("succeeded");
        assertThat(taken.getAmountReceived()).isEqualTo(3000);
        assertThat(taken.getAmountCapturable()).isZero();
        Charge charge = desk.charge(taken);
        assertThat(charge.getAmountCaptured()).isEqualTo(3000);
        assertThat(charge.getAmountRefunded()).isZero();
        assertThatThrownBy(() -> desk.capture(held.getId(), 100))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getCode()).isEqualTo("payment_intent_unexpected_state");
                    assertThat(e.getStatusCode()).isEqualTo(400);
                });
    }

    @Test
    void refusesToCaptureMoreThanIsHeld() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);

        assertThatThrownBy(() -> desk.capture(held.getId(), 5001))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getParam()).isEqualTo("amount_to_capture"));
        assertThat(desk.capture(held.getId(), 5000).getAmountReceived()).isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, card_declined, generic_decline",
        "4000000000009995, card_declined, insufficient_funds",
        "4000000000009979, card_declined, stolen_card",
        "4000000000000069, expired_card, expired_card",
        "4000000000000127, incorrect_cvc, incorrect_cvc",
        "4000000000000119, processing_error, processing_error"
    })
    void declinesInStripesCodesAndLeavesThePageOpenForAnotherCard(String number, String code, String declineCode)
            throws StripeException {
        Session session = desk.open(1999);

        Caller.Reply declined = desk.type(session, number);

        assertThat(declined.location()).isEqualTo("/c/pay/" + session.getId());
        PaymentIntent intent = desk.intent(session);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getCode()).isEqualTo(code);
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
        assertThat(desk.raw.getOpenly(declined.location()).text())
                .contains(intent.getLastPaymentError().getMessage(), "another card");
        assertThat(desk.again(session).getStatus()).isEqualTo("open");

        desk.type(session, GOOD);

        assertThat(desk.intent(session).getId()).isEqualTo(intent.getId());
        assertThat(desk.intent(session).getStatus()).isEqualTo("requires_capture");
        assertThat(desk.intent(session).getLastPaymentError()).isNull();
    }

    @Test
    void asksForTheChallengeAndPays() throws StripeException {
        Session session = desk.open(1999);

        assertThat(desk.type(session, "4000002760003184").location()).isEqualTo("/c/3ds/" + session.getId());
        assertThat(desk.intent(session).getStatus()).isEqualTo("requires_action");
        assertThat(desk.intent(session).getNextAction().getRedirectToUrl().getUrl())
                .endsWith("/c/3ds/" + session.getId());
        assertThat(desk.decide(session, "complete").location()).startsWith("http://localhost:4711/paid");

        assertThat(desk.intent(session).getStatus()).isEqualTo("requires_capture");
    }

    @Test
    void aFailedChallengeLeavesThePageOpen() throws StripeException {
        Session session = desk.open(1999);
        desk.type(session, "4000002760003184");

        assertThat(desk.decide(session, "fail").location()).isEqualTo("/c/pay/" + session.getId());

        assertThat(desk.intent(session).getLastPaymentError().getCode())
                .isEqualTo("payment_intent_authentication_failure");
        assertThat(desk.again(session).getStatus()).isEqualTo("open");
    }

    @Test
    void aPassedChallengeMayStillBeDeclined() throws StripeException {
        Session session = desk.open(1999);
        desk.type(session, "4000008400001629");
        desk.decide(session, "complete");

        assertThat(desk.intent(session).getStatus()).isEqualTo("requires_payment_method");
        assertThat(desk.intent(session).getLastPaymentError().getCode()).isEqualTo("card_declined");
    }

    @Test
    void refundsInPartsAndNeverMore() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);
        assertThatThrownBy(() -> refund(held, 1)).hasMessageContaining("does not have a successful charge");
        desk.capture(held.getId(), 3000);

        refund(held, 1000);
        refund(held, 1500);

        assertThatThrownBy(() -> refund(held, 501))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("greater than unrefunded amount");
        refund(held, 500);
        assertThatThrownBy(() -> refund(held, 1))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
        Charge charge = desk.charge(held);
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(3000);
        assertThat(desk.api()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(held.getId())
                                .build())
                        .getData())
                .extracting(Refund::getAmount)
                .containsExactly(500L, 1500L, 1000L);
    }

    @Test
    void aRefundMayFailLaterAndTheMoneyComesBack() throws StripeException {
        PaymentIntent held = desk.hold(5000, "4000000000005126");
        desk.capture(held.getId(), 5000);
        Refund refund = refund(held, 2000);
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        await().untilAsserted(() -> assertThat(
                        desk.api().refunds().retrieve(refund.getId()).getStatus())
                .isEqualTo("failed"));

        assertThat(desk.charge(held).getAmountRefunded()).isZero();
        await().untilAsserted(() ->
                assertThat(desk.shop.typesAbout(refund.getId())).contains("refund.created", "refund.failed"));
    }

    @Test
    void anExpiredSessionTakesNoCard() throws StripeException {
        Session session = desk.open(1999);
        desk.type(session, "4000000000000002");
        String intent = desk.intent(session).getId();
        assertThatThrownBy(() -> desk.api().paymentIntents().cancel(intent))
                .hasMessageContaining("Expire the Checkout Session instead");

        assertThat(desk.api().checkout().sessions().expire(session.getId()).getStatus())
                .isEqualTo("expired");

        assertThat(desk.type(session, GOOD).text()).contains("This page has expired");
        assertThat(desk.intent(session).getStatus()).isEqualTo("canceled");
        assertThatThrownBy(() -> desk.api().checkout().sessions().expire(session.getId()))
                .hasMessageContaining("status of expired");
    }

    @Test
    void aChallengeOfAnExpiredSessionComesTooLate() throws StripeException {
        Session session = desk.open(1999);
        desk.type(session, "4000002760003184");
        desk.api().checkout().sessions().expire(session.getId());

        assertThat(desk.decide(session, "complete").location()).isEqualTo("/c/pay/" + session.getId());
        assertThat(desk.intent(session).getStatus()).isEqualTo("canceled");
    }

    @Test
    void whatIsHeldCanBeLetGoOnceAndNoRefundIsMadeOfIt() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);

        PaymentIntent gone = desk.api().paymentIntents().cancel(held.getId());

        assertThat(gone.getStatus()).isEqualTo("canceled");
        assertThat(desk.charge(gone).getAmountRefunded()).isZero();
        assertThatThrownBy(() -> desk.api().paymentIntents().cancel(held.getId()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anAuthorisationLapses() throws StripeException {
        desk.knobs("{\"authorisationSeconds\": 0}");
        PaymentIntent held = desk.hold(5000, GOOD);

        await().untilAsserted(() -> {
            PaymentIntent lapsed = desk.api().paymentIntents().retrieve(held.getId());
            assertThat(lapsed.getStatus()).isEqualTo("canceled");
            assertThat(lapsed.getCancellationReason()).isEqualTo("expired");
        });
        assertThatThrownBy(() -> desk.capture(held.getId(), 5000)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aDisputeTakesTheMoneyAndGivesItBackToWhoWins() throws StripeException {
        PaymentIntent held = desk.hold(5000, "4000000000000259");
        desk.capture(held.getId(), 5000);

        Dispute dispute = dispute(held);

        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getReason()).isEqualTo("fraudulent");
        assertThat(dispute.getBalanceTransactions())
                .extracting(BalanceTransaction::getNet)
                .containsExactly(-7000L);
        assertThat(desk.charge(held).getDisputed()).isTrue();
        assertThatThrownBy(() -> refund(held, 100))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));

        Dispute won = desk.api()
                .disputes()
                .update(
                        dispute.getId(),
                        DisputeUpdateParams.builder()
                                .setEvidence(DisputeUpdateParams.Evidence.builder()
                                        .setUncategorizedText("winning_evidence")
                                        .build())
                                .setSubmit(true)
                                .build());

        assertThat(won.getStatus()).isEqualTo("won");
        assertThat(won.getBalanceTransactions()).hasSize(2);
        await().untilAsserted(() -> assertThat(desk.shop.typesAbout(dispute.getId()))
                .contains(
                        "charge.dispute.created",
                        "charge.dispute.funds_withdrawn",
                        "charge.dispute.funds_reinstated",
                        "charge.dispute.closed"));
    }

    @Test
    void aDisputeThatIsAcceptedIsLost() throws StripeException {
        desk.knobs("{\"dispute\": 1}");
        PaymentIntent held = desk.hold(5000, GOOD);
        desk.capture(held.getId(), 2000);
        Dispute dispute = dispute(held);
        assertThat(dispute.getAmount()).isEqualTo(2000);

        assertThat(desk.api().disputes().close(dispute.getId()).getStatus()).isEqualTo("lost");
    }

    @Test
    void theBalanceTellsEveryMovementWithItsFee() throws StripeException {
        PaymentIntent held = desk.hold(10_000, GOOD);
        PaymentIntent taken = desk.capture(held.getId(), 8000);
        Refund refund = refund(held, 3000);

        List<BalanceTransaction> all = new ArrayList<>();
        desk.api()
                .balanceTransactions()
                .list(BalanceTransactionListParams.builder()
                        .setCreated(BalanceTransactionListParams.Created.builder()
                                .setGte(taken.getCreated())
                                .build())
                        .setLimit(2L)
                        .build())
                .autoPagingIterable()
                .forEach(all::add);

        BalanceTransaction payment = bySource(all, taken.getLatestCharge());
        assertThat(payment.getType()).isEqualTo("charge");
        assertThat(payment.getAmount()).isEqualTo(8000);
        assertThat(payment.getFee()).isEqualTo(145);
        assertThat(payment.getNet()).isEqualTo(7855);
        assertThat(bySource(all, refund.getId()).getNet()).isEqualTo(-3000);
    }

    @Test
    void sessionsAreFoundByTheTimeTheyWereMade() throws StripeException {
        Session session = desk.open(777);

        List<String> found = new ArrayList<>();
        desk.api()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCreated(SessionListParams.Created.builder()
                                .setGte(session.getCreated() - 1)
                                .setLt(session.getCreated() + 1)
                                .build())
                        .setLimit(1L)
                        .build())
                .autoPagingIterable()
                .forEach(one -> found.add(one.getId()));

        assertThat(found).contains(session.getId());
    }

    @ParameterizedTest
    @CsvSource({
        "mode=payment&success_url=http://a.example/, line_items",
        "success_url=http://a.example/, mode",
        "mode=subscription, mode",
        "mode=payment&ui_mode=embedded, ui_mode",
        "mode=payment&frobnicate=1&success_url=http://a.example/&line_items[0][price_data][currency]=eur"
                + "&line_items[0][price_data][unit_amount]=900&line_items[0][price_data][product_data][name]=A, frobnicate",
        "mode=payment&success_url=http://a.example/&line_items[0][price_data][currency]=eur"
                + "&line_items[0][price_data][unit_amount]=12x&line_items[0][price_data][product_data][name]=A,"
                + " line_items[0][price_data][unit_amount]"
    })
    void refusesParametersNamingThem(String form, String named) {
        Caller.Reply refused = desk.raw.send(desk.raw
                .request("/v1/checkout/sessions")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/type").stringValue()).isEqualTo("invalid_request_error");
        assertThat(refused.json().at("/error/param").stringValue()).isEqualTo(named);
    }

    @Test
    void refusesAWrongKeyAnUnknownIdAndAnUnknownCall() {
        assertThatThrownBy(() -> desk.client("sk_test_wrong_key_of_somebody", 10_000)
                        .events()
                        .list())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("wrong_key");
        assertThatThrownBy(() -> desk.api().paymentIntents().retrieve("pi_nobody"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                });
        assertThatThrownBy(() -> desk.api().customers().list()).hasMessageContaining("Unrecognized request URL");
    }

    @Test
    void takesAnotherAmountOrCurrencyWhenToldTo() throws StripeException {
        desk.knobs("{\"wrongAmount\": 1, \"wrongCurrency\": 1}");

        PaymentIntent held = desk.hold(5000, GOOD);

        assertThat(held.getAmount()).isEqualTo(4999);
        assertThat(held.getCurrency()).isEqualTo("usd");
    }

    @Test
    void showsWhatWasSeen() throws StripeException {
        desk.capture(desk.hold(123_456, GOOD).getId(), 123_456);

        assertThat(desk.raw.getOpenly("/").text()).contains("€1,234.56", "•• 4242", "K7");
        assertThat(desk.raw.getOpenly("/balance").text()).contains("€1,234.56");
        assertThat(desk.raw.getOpenly("/events").text()).contains("payment_intent.succeeded");
    }

    @Test
    void aTypoOnThePageIsToldBesideItsField() throws StripeException {
        Session session = desk.open(1999);

        Caller.Reply page = desk.type(session, "4242424242424241");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("number-error", "aria-invalid=\"true\"", "http://localhost:4711/orders/K7");
        assertThat(desk.again(session).getPaymentIntent()).isNull();
    }

    @Test
    void neverKeepsACardNumber() throws StripeException, IOException {
        String number = "4111111111111111";
        desk.hold(1999, number);

        try (var files = Files.list(folder.resolve("partners"))) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(number);
            }
        }
        assertThat(Files.exists(folder.resolve("partners/stripe.db"))).isTrue();
    }

    private static Refund refund(PaymentIntent intent, long amount) throws StripeException {
        return desk.api()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .build());
    }

    private static Dispute dispute(PaymentIntent intent) throws StripeException {
        return desk.api()
                .disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build())
                .getData()
                .getFirst();
    }

    private static BalanceTransaction bySource(List<BalanceTransaction> all, String source) {
        return all.stream()
                .filter(one -> one.getSource().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
