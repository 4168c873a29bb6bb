package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.shopwright.Chance;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Payments.CaptureState;
import com.shopwright.payments.port.Reply;
import com.shopwright.testing.PayBy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Against the real bank, over HTTP, its messages included. */
class PaymentsModuleTest {
    private static final BankDesk DESK = new BankDesk();
    private static final Payments PAYMENTS = DESK.rooms().get(Payments.class);
    private static final RefusedRefunds REFUSED = DESK.rooms().get(RefusedRefunds.class);
    private static final Bill BILL = Bill.of(euro(1000), euro(160), euro(290), euro(46));
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Payable payable = new Payable(UUID.randomUUID());
    private final String reference = "T-" + payable.value();

    @AfterAll
    static void close() {
        assertNoCardNumberAnywhere();
        DESK.close();
    }

    @AfterEach
    void behave() {
        DESK.knobs(
                Map.of("latencyMs", 0, "loseAnswer", 0, "dropWebhook", 0, "duplicateWebhook", 0, "webhookDelayMs", 0));
        assertBooksInOrder();
    }

    private static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    private void open(String key, PaymentMethod method, Optional<String> token) {
        PAYMENTS.open(List.of(new PaymentRequest(
                payable,
                reference,
                key,
                euro(1000),
                BILL,
                method,
                token.map(CardToken::new),
                URI.create("http://localhost:9/back"))));
    }

    private void payWith(String card) {
        open("first", PayBy.CARD, Optional.of(DESK.token(card)));
    }

    private Payment payment() {
        return PAYMENTS.of(payable).getLast();
    }

    private Payment awaitState(PaymentState state) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(payment().state()).isEqualTo(state));
        return payment();
    }

    private void authorised() {
        payWith(BankDesk.GOOD);
        awaitState(PaymentState.AUTHORISED);
    }

    private UUID captured(long cents) {
        UUID parcel = UUID.randomUUID();
        PAYMENTS.capture(payable, parcel, euro(cents));
        await().atMost(SOON).until(() -> PAYMENTS.captureState(payable, parcel) == CaptureState.DONE);
        return parcel;
    }

    /** The bank's only payment for this order. */
    private JsonNode atBank() {
        List<JsonNode> all = DESK.payments(reference);
        assertThat(all).as("payments at the bank").hasSize(1);
        return all.getFirst();
    }

    private long atBank(String figure) {
        return atBank().get(figure).asLong();
    }

    private String bankState() {
        return atBank().get("state").asString();
    }

    private static List<String> list(String sql) {
        return DESK.rooms()
                .sql()
                .sql(sql)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Nothing is under way any more. */
    private void awaitRest() {
        await().atMost(SOON).untilAsserted(() -> assertThat(list("""
                        select 'task ' || kind from kernel.task where kind <> 'payments.enquire'
                        union all
                        select kind || ' ' || state from payments.operation where state = 'SENDING'
                        """)).isEmpty());
    }

    private static void assertBooksInOrder() {
        assertThat(list("""
                select id || ': ' || authorised || ' ' || captured || ' ' || refunded from payments.payment
                where refunded > captured or captured > authorised or authorised > amount
                """)).as("Σ refunded ≤ Σ captured ≤ Σ authorised").isEmpty();
        assertThat(DESK.rooms().get(MoneyAudit.class).audit(List.of()).findings())
                .as("the ledger says what was captured and not refunded")
                .isEmpty();
        assertThat(list("""
                select id || ' is ' || state || ' and keeps its token' from payments.payment
                where token is not null and state not in ('SENDING', 'ACTION_REQUIRED', 'UNKNOWN')
                """)).as("a token is forgotten with the verdict").isEmpty();
    }

    private static void assertNoCardNumberAnywhere() {
        for (String table : list("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_schema in ('kernel', 'payments')
                """)) {
            for (String row : list("select row_to_json(t)::text from " + table + " t")) {
                java.util.regex.Pattern.compile("(?<!\\d)\\d{13,19}(?!\\d)")
                        .matcher(row)
                        .results()
                        .forEach(digits -> assertThat(isCardNumber(digits.group()))
                                .as("%s in %s", digits.group(), table)
                                .isFalse());
            }
        }
    }

    private static boolean isCardNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Test
    void aGoodCardIsAuthorisedAndItsTokenForgotten() {
        authorised();
        Payment payment = payment();
        assertThat(payment.authorised()).isEqualTo(euro(1000));
        assertThat(payment.captured()).isEqualTo(euro(0));
        assertThat(payment.took()).isPresent();
        assertThat(payment.redirect()).isEmpty();
        assertThat(bankState()).isEqualTo("authorised");
    }

    @Test
    void aRefusedCardSaysWhy() {
        payWith(BankDesk.DECLINED);
        assertThat(awaitState(PaymentState.DECLINED).reason()).contains("card_declined");
        open("second", PayBy.CARD, Optional.of(DESK.token(BankDesk.INSUFFICIENT_FUNDS)));
        assertThat(awaitState(PaymentState.DECLINED).reason()).contains("insufficient_funds");
        assertThat(PAYMENTS.of(payable)).hasSize(2);
    }

    @Test
    void aTokenThatTheBankDoesNotKnowIsARefusal() {
        open("first", PayBy.CARD, Optional.of("tok_that_never_was"));
        assertThat(awaitState(PaymentState.DECLINED).reason()).isPresent();
    }

    @Test
    void withoutATokenTheBuyerIsSentToTheBanksPageAndComesBackPaid() {
        open("first", PayBy.CARD, Optional.empty());
        URI page = awaitState(PaymentState.ACTION_REQUIRED).redirect().orElseThrow();
        DESK.form(page, "number=" + BankDesk.GOOD + "&expiry=12%2F40&cvc=123").expect(303);
        awaitState(PaymentState.AUTHORISED);
    }

    @Test
    void aChallengeIsDecidedByTheBuyer() {
        payWith(BankDesk.CHALLENGE);
        URI page = awaitState(PaymentState.ACTION_REQUIRED).redirect().orElseThrow();
        DESK.form(page, "decision=approve").expect(303);
        awaitState(PaymentState.AUTHORISED);
    }

    @Test
    void aChallengeThatTheBuyerRefusesIsADecline() {
        payWith(BankDesk.CHALLENGE);
        URI page = awaitState(PaymentState.ACTION_REQUIRED).redirect().orElseThrow();
        DESK.form(page, "decision=refuse").expect(303);
        assertThat(awaitState(PaymentState.DECLINED).reason()).contains("authentication_failed");
    }

    @Test
    void aKnownKeyIsTheSameAttempt() {
        payWith(BankDesk.GOOD);
        payWith(BankDesk.DECLINED);
        awaitState(PaymentState.AUTHORISED);
        awaitRest();
        assertThat(PAYMENTS.of(payable)).hasSize(1);
        assertThat(bankState()).isEqualTo("authorised");
    }

    @Test
    void anAnswerThatIsLostIsUnknownUntilTheEnquiryFindsIt() {
        DESK.knobs(Map.of("loseAnswer", 1, "dropWebhook", 1));
        payWith(BankDesk.GOOD);
        awaitState(PaymentState.UNKNOWN);
        awaitState(PaymentState.AUTHORISED);
        assertThat(bankState()).isEqualTo("authorised");
    }

    @Test
    void aCallThatNeverReachedTheBankIsMadeAgainAndOnlyOnce() {
        DESK.cutWire(true);
        try {
            payWith(BankDesk.GOOD);
            awaitState(PaymentState.UNKNOWN);
        } finally {
            DESK.cutWire(false);
        }
        awaitState(PaymentState.AUTHORISED);
        assertThat(bankState()).isEqualTo("authorised");
    }

    @Test
    void capturesInPartsEachOnceHoweverOftenItIsAsked() {
        authorised();
        UUID first = captured(300);
        assertThat(payment().state()).isEqualTo(PaymentState.PARTLY_CAPTURED);
        PAYMENTS.capture(payable, first, euro(300));
        captured(700);
        PAYMENTS.capture(payable, first, euro(300));
        awaitRest();
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(atBank("captured")).isEqualTo(1000);
    }

    @Test
    void refusesToCaptureMoreThanIsAuthorisedAndNotYetAskedFor() {
        authorised();
        DESK.knobs(Map.of("latencyMs", 500));
        PAYMENTS.capture(payable, UUID.randomUUID(), euro(800));
        assertThatIllegalStateException().isThrownBy(() -> PAYMENTS.capture(payable, UUID.randomUUID(), euro(201)));
        assertThat(PAYMENTS.captureState(payable, UUID.randomUUID())).isEqualTo(CaptureState.NONE);
        awaitRest();
        assertThat(atBank("captured")).isEqualTo(800);
    }

    @Test
    void capturesOnceThoughTheAnswersAreLost() {
        authorised();
        DESK.knobs(Map.of("loseAnswer", 1));
        UUID parcel = UUID.randomUUID();
        PAYMENTS.capture(payable, parcel, euro(400));
        await().atMost(SOON).until(() -> PAYMENTS.captureState(payable, parcel) == CaptureState.DONE);
        awaitRest();
        assertThat(payment().captured()).isEqualTo(euro(400));
        assertThat(atBank("captured")).isEqualTo(400);
    }

    @Test
    void capturesOnceThoughTheBankIsAwayForAWhile() {
        authorised();
        UUID parcel = UUID.randomUUID();
        DESK.cutWire(true);
        try {
            PAYMENTS.capture(payable, parcel, euro(400));
            await().during(Duration.ofSeconds(1))
                    .until(() -> PAYMENTS.captureState(payable, parcel) == CaptureState.UNDER_WAY);
        } finally {
            DESK.cutWire(false);
        }
        await().atMost(SOON).until(() -> PAYMENTS.captureState(payable, parcel) == CaptureState.DONE);
        assertThat(atBank("captured")).isEqualTo(400);
    }

    @Test
    void asksOnceForAReleaseThatTheBankRefuses() {
        authorised();
        DESK.asShop(UUID.randomUUID().toString())
                .post("/v1/payments/" + atBank().get("id").asString() + "/void", Map.of())
                .expect(200);
        for (int i = 0; i < 3; i++) {
            PAYMENTS.cancel(payable);
            awaitRest();
        }
        assertThat(list(
                        "select o.state from payments.operation o join payments.payment p on p.id = o.payment where p.payable = '"
                                + payable.value() + "'"))
                .containsExactly("FAILED");
    }

    @Test
    void refundsInPartsAndNeverMoreThanWasCaptured() {
        authorised();
        captured(900);
        UUID goodwill = UUID.randomUUID();
        PAYMENTS.refund(payable, goodwill, euro(100), "a scratch");
        PAYMENTS.refund(payable, goodwill, euro(100), "a scratch");
        assertThatIllegalStateException()
                .isThrownBy(() -> PAYMENTS.refund(payable, UUID.randomUUID(), euro(801), "too much"));
        awaitRest();
        assertThat(payment().state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
        PAYMENTS.refund(payable, UUID.randomUUID(), euro(800), "sent back");
        awaitState(PaymentState.REFUNDED);
        assertThat(atBank("refunded")).isEqualTo(900);
    }

    @Test
    void aRefundThatTheBankRefusesWaitsForAPersonWhoHasItAskedAgain() {
        RefusedRefund refused = refusedRefund();
        assertThat(REFUSED.waiting(100)).contains(refused);
        assertThat(refused.amount()).isEqualTo(euro(900));

        assertThat(REFUSED.again(refused.id(), Actor.OWNER)).isTrue();
        awaitRest();
        List<RefusedRefund> again = REFUSED.waiting(payable);
        assertThat(again).as("the bank says no once more").hasSize(1).doesNotContain(refused);
        assertThat(REFUSED.again(refused.id(), Actor.OWNER))
                .as("a second click")
                .isFalse();
        assertThat(REFUSED.byHand(refused.id(), Actor.OWNER)).isFalse();
    }

    @Test
    void whatAPersonGaveBackByHandIsNotGivenBackAgain() {
        RefusedRefund refused = refusedRefund();
        assertThat(PAYMENTS.balance(payable).refundable()).as("still owed").isEqualTo(900);

        assertThat(REFUSED.byHand(refused.id(), Actor.OWNER)).isTrue();
        assertThat(REFUSED.byHand(refused.id(), Actor.OWNER))
                .as("a second click")
                .isFalse();

        assertThat(REFUSED.waiting(payable)).isEmpty();
        assertThat(PAYMENTS.balance(payable).refundable()).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> PAYMENTS.refund(payable, UUID.randomUUID(), euro(1), "once more"));
        assertThat(PAYMENTS.concerning(refused.id().value())).contains(payable);
    }

    /** 900 were taken and asked back; somebody else has had them sent back at the bank, whose message never came. */
    private RefusedRefund refusedRefund() {
        authorised();
        captured(900);
        DESK.knobs(Map.of("dropWebhook", 1));
        DESK.asShop(UUID.randomUUID().toString())
                .post("/v1/payments/" + atBank().get("id").asString() + "/refunds", Map.of("amount", 900))
                .expect(201);
        PAYMENTS.refund(payable, UUID.randomUUID(), euro(900), "sent back");
        awaitRest();
        return REFUSED.waiting(payable).getFirst();
    }

    @Test
    void capturesTheRestAlthoughPartOfTheFirstWasRefunded() {
        authorised();
        captured(600);
        PAYMENTS.refund(payable, UUID.randomUUID(), euro(100), "a scratch");
        awaitState(PaymentState.PARTLY_REFUNDED);
        captured(400);
        assertThat(atBank("captured")).isEqualTo(1000);
        assertThat(atBank("refunded")).isEqualTo(100);
    }

    @Test
    void cancellingReleasesAnAuthorisation() {
        authorised();
        PAYMENTS.cancel(payable);
        PAYMENTS.cancel(payable);
        awaitState(PaymentState.VOIDED);
        assertThat(atBank("voided")).isEqualTo(1000);
        assertThatIllegalStateException().isThrownBy(() -> PAYMENTS.capture(payable, UUID.randomUUID(), euro(1)));
    }

    @Test
    void cancellingGivesBackWhatWasCapturedAndReleasesTheRest() {
        authorised();
        captured(600);
        PAYMENTS.refund(payable, UUID.randomUUID(), euro(100), "a scratch");
        awaitState(PaymentState.PARTLY_REFUNDED);
        PAYMENTS.cancel(payable);
        awaitRest();
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(atBank("captured")).isEqualTo(600);
        assertThat(atBank("refunded")).isEqualTo(600);
        assertThat(atBank("voided")).isEqualTo(400);
    }

    @Test
    void cancellingGivesBackWhatIsBeingCapturedAtThatMoment() {
        authorised();
        captured(200);
        DESK.knobs(Map.of("latencyMs", 700));
        PAYMENTS.capture(payable, UUID.randomUUID(), euro(500));
        PAYMENTS.cancel(payable);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(atBank("captured") - atBank("refunded")).isZero();
            assertThat(atBank("authorised") - atBank("captured") - atBank("voided"))
                    .isZero();
            assertThat(list("select state from payments.operation where state = 'SENDING'"))
                    .isEmpty();
        });
        assertThat(payment().captured()).isEqualTo(payment().refunded());
    }

    @Test
    void cancellingWhileTheBankIsAskedVoidsTheLateSuccess() {
        DESK.knobs(Map.of("latencyMs", 800));
        payWith(BankDesk.GOOD);
        PAYMENTS.cancel(payable);
        awaitState(PaymentState.VOIDED);
        awaitRest();
        assertThat(DESK.payments(reference))
                .allSatisfy(payment -> assertThat(payment.get("authorised").asLong()
                                - payment.get("voided").asLong())
                        .isZero());
    }

    @Test
    void cancellingAnUnknownAttemptVoidsWhatTheBankHad() {
        DESK.knobs(Map.of("loseAnswer", 1, "dropWebhook", 1));
        payWith(BankDesk.GOOD);
        awaitState(PaymentState.UNKNOWN);
        DESK.knobs(Map.of("loseAnswer", 0));
        PAYMENTS.cancel(payable);
        awaitState(PaymentState.VOIDED);
        awaitRest();
        assertThat(atBank("voided")).isEqualTo(1000);
    }

    @Test
    void cancellingWhileTheBuyerIsAtTheBanksPageClosesThePage() {
        open("first", PayBy.CARD, Optional.empty());
        URI page = awaitState(PaymentState.ACTION_REQUIRED).redirect().orElseThrow();
        PAYMENTS.cancel(payable);
        awaitState(PaymentState.VOIDED);
        DESK.form(page, "number=" + BankDesk.GOOD + "&expiry=12%2F40&cvc=123");
        assertThat(bankState()).isEqualTo("voided");
        assertThat(atBank("authorised")).isZero();
    }

    @Test
    void cancellingWhatTheBankNeverHeardOfEndsIt() {
        cancelUnheard();
        assertThat(DESK.payments(reference)).isEmpty();
    }

    private void cancelUnheard() {
        DESK.cutWire(true);
        try {
            payWith(BankDesk.GOOD);
            awaitState(PaymentState.UNKNOWN);
            PAYMENTS.cancel(payable);
        } finally {
            DESK.cutWire(false);
        }
        awaitState(PaymentState.VOIDED);
    }

    @Test
    void aCallThatReachesTheBankAfterItSaidItNeverHeardOfItIsVoided() {
        cancelUnheard();
        DESK.asShop(payment().id().value().toString())
                .post(
                        "/v1/payments",
                        Map.of(
                                "reference",
                                reference,
                                "amount",
                                Map.of("amount", 1000, "currency", "EUR"),
                                "returnUrl",
                                "http://localhost:9/back",
                                "token",
                                DESK.token(BankDesk.GOOD)))
                .expect(201);
        await().atMost(SOON).until(() -> atBank("voided") == 1000);
        awaitState(PaymentState.VOIDED);
    }

    @Test
    void aKeyThatTheBankHasUnderOtherWordsIsNoVerdict() {
        UUID key = UUID.randomUUID();
        Attempt attempt = attempt(key, 1000, Optional.of(DESK.token(BankDesk.GOOD)));
        Connectors connectors = DESK.rooms().get(Connectors.class);
        assertThat(connectors.authorise(attempt)).isInstanceOf(Reply.Known.class);
        assertThat(connectors.authorise(attempt)).isInstanceOf(Reply.Known.class);

        assertThat(connectors.authorise(attempt(key, 999, Optional.empty()))).isInstanceOf(Reply.NoAnswer.class);
        assertThat(connectors.query(attempt)).isInstanceOf(Reply.Known.class);
    }

    private Attempt attempt(UUID key, long cents, Optional<String> token) {
        return new Attempt(
                key,
                payable,
                reference,
                PayBy.CARD,
                PaymentState.SENDING,
                Currency.getInstance("EUR"),
                cents,
                0,
                0,
                0,
                token,
                "http://localhost:9/back",
                Optional.empty(),
                false,
                false,
                Instant.now(),
                BILL);
    }

    @Test
    void anAuthorisationOfAnotherAmountIsRefusedAndReleased() {
        DESK.cutWire(true);
        try {
            payWith(BankDesk.GOOD);
            awaitState(PaymentState.UNKNOWN);
            DESK.asShop(payment().id().value().toString())
                    .post(
                            "/v1/payments",
                            Map.of(
                                    "reference",
                                    reference,
                                    "amount",
                                    Map.of("amount", 999, "currency", "EUR"),
                                    "returnUrl",
                                    "http://localhost:9/back",
                                    "token",
                                    DESK.token(BankDesk.GOOD)))
                    .expect(201);
        } finally {
            DESK.cutWire(false);
        }
        assertThat(awaitState(PaymentState.DECLINED).reason()).contains("amount_differs");
        await().atMost(SOON).until(() -> atBank("voided") == 999);
        assertThatIllegalStateException().isThrownBy(() -> PAYMENTS.capture(payable, UUID.randomUUID(), euro(1)));
    }

    @Test
    void messagesThatComeTwiceAndLateChangeNothingMore() {
        DESK.knobs(Map.of("duplicateWebhook", 1, "webhookDelayMs", 300));
        authorised();
        captured(1000);
        PAYMENTS.refund(payable, UUID.randomUUID(), euro(1000), "sent back");
        awaitState(PaymentState.REFUNDED);
        awaitRest();
        assertThat(atBank("captured")).isEqualTo(1000);
        assertThat(atBank("refunded")).isEqualTo(1000);
    }

    @Test
    void aForgedMessageIsRefusedAndAGenuineOneIsOnlyAHint() {
        authorised();
        String body = "{\"id\":\"m\",\"type\":\"payment.updated\",\"data\":{\"payment\":{\"reference\":\"" + reference
                + "\",\"state\":\"captured\",\"captured\":1000}}}";
        String id = "m-" + payable.value();
        String now = Long.toString(Instant.now().getEpochSecond());
        assertThat(hear(id, now, sign("AAAA", id, now, body), body)).isEqualTo(400);
        assertThat(hear(id, now, sign(DESK.secret(), id, now, body), body)).isEqualTo(204);
        assertThat(hear(id, now, sign(DESK.secret(), id, now, body), body)).isEqualTo(204);
        String other = body.replace(reference, "somebody-elses");
        assertThat(hear(id + "x", now, sign(DESK.secret(), id + "x", now, other), other))
                .isEqualTo(204);
        awaitRest();
        assertThat(payment().state()).isEqualTo(PaymentState.AUTHORISED);
        assertThat(payment().captured()).isEqualTo(euro(0));
    }

    private static int hear(String id, String timestamp, String signature, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("webhook-id", id);
        headers.set("webhook-timestamp", timestamp);
        headers.set("webhook-signature", signature);
        ResponseEntity<?> answer = DESK.rooms().get(PaymentHook.class).hear("bank", headers, BankDesk.utf8(body));
        return answer.getStatusCode().value();
    }

    private static String sign(String secret, String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            return "v1,"
                    + Base64.getEncoder().encodeToString(mac.doFinal(BankDesk.utf8(id + "." + timestamp + "." + body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransferIsPaidWhenAPersonSaysSoAndOnlyOnce() {
        open("first", PayBy.TRANSFER, Optional.empty());
        assertThat(payment().state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isTrue();
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isFalse();
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(payment().captured()).isEqualTo(euro(1000));
        assertThatIllegalStateException()
                .as("nothing of it is left to take")
                .isThrownBy(() -> PAYMENTS.capture(payable, UUID.randomUUID(), euro(1)));

        PAYMENTS.cancel(payable);
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(list(
                        "select kind from payments.operation o join payments.payment p on p.id = o.payment where p.payable = '"
                                + payable.value() + "'"))
                .containsExactly("REFUND");
    }

    @Test
    void aCancelledTransferIsNotReceivedAnyMore() {
        open("first", PayBy.CASH, Optional.empty());
        PAYMENTS.cancel(payable);
        assertThat(payment().state()).isEqualTo(PaymentState.VOIDED);
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isFalse();
    }

    @Test
    void aPersonCannotReceiveACardPayment() {
        open("first", PayBy.CARD, Optional.empty());
        awaitState(PaymentState.ACTION_REQUIRED);
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isFalse();
    }

    @Test
    void whateverIsAskedInWhateverOrderOurBooksAreTheBanks() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(3, 60); round++) {
            Payable order = new Payable(new UUID(random.nextLong(), random.nextLong()));
            String number = "W-" + order.value();
            PAYMENTS.open(List.of(new PaymentRequest(
                    order,
                    number,
                    "k",
                    euro(1000),
                    BILL,
                    PayBy.CARD,
                    Optional.of(new CardToken(DESK.token(BankDesk.GOOD))),
                    URI.create("http://localhost:9/back"))));
            await().atMost(SOON).until(() -> PAYMENTS.of(order).getLast().state() == PaymentState.AUTHORISED);
            DESK.knobs(Map.of("loseAnswer", 0.3, "dropWebhook", 0.3, "duplicateWebhook", 0.5));
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(ask(random, order));
                assertBooksInOrder();
            }
            DESK.knobs(Map.of("loseAnswer", 0));
            awaitRest();
            Payment ours = PAYMENTS.of(order).getLast();
            JsonNode theirs = DESK.payments(number).getFirst();
            assertThat(theirs.get("captured").asLong())
                    .as("%s", asked)
                    .isEqualTo(ours.captured().amount());
            assertThat(theirs.get("refunded").asLong())
                    .as("%s", asked)
                    .isEqualTo(ours.refunded().amount());
            if (asked.contains("cancel")) {
                assertThat(ours.captured()).as("%s", asked).isEqualTo(ours.refunded());
                assertThat(theirs.get("authorised").asLong()
                                - theirs.get("captured").asLong()
                                - theirs.get("voided").asLong())
                        .as("%s: left standing at the bank", asked)
                        .isZero();
            }
        }
    }

    private static String ask(Random random, Payable order) {
        long cents = random.nextLong(1, 500);
        String what = switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> "capture " + cents;
            case 5, 6, 7 -> "refund " + cents;
            case 8 -> "cancel";
            default -> "rest";
        };
        try {
            switch (what.charAt(2)) {
                case 'p' -> PAYMENTS.capture(order, UUID.randomUUID(), euro(cents));
                case 'f' -> PAYMENTS.refund(order, UUID.randomUUID(), euro(cents), "walk");
                case 'n' -> PAYMENTS.cancel(order);
                default ->
                    await().atMost(SOON)
                            .until(() -> list("select 1 from payments.operation where state = 'SENDING'")
                                    .isEmpty());
            }
            return what;
        } catch (IllegalStateException notPossible) {
            return what + " refused";
        }
    }

    @Test
    void aCardThatAnswersAfterTwentySecondsIsWaitedFor() {
        assumeTrue(Chance.isLong(), "takes 20 s: run with -Dshopwright.long=true");
        payWith(BankDesk.SLOW);
        assertThat(awaitState(PaymentState.AUTHORISED).took().orElseThrow()).isGreaterThan(Duration.ofSeconds(19));
    }

    @Test
    void aCardThatNeverAnswersStaysUnknownThroughACancellation() {
        assumeTrue(Chance.isLong(), "takes 30 s: run with -Dshopwright.long=true");
        payWith(BankDesk.SILENT);
        await().atMost(Duration.ofSeconds(40)).until(() -> payment().state() == PaymentState.UNKNOWN);
        PAYMENTS.cancel(payable);
        await().during(Duration.ofSeconds(3)).until(() -> payment().state() == PaymentState.UNKNOWN);
    }
}
