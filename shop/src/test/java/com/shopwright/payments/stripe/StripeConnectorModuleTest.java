package com.shopwright.payments.stripe;

import static com.shopwright.payments.stripe.StripeStandIn.CHALLENGE;
import static com.shopwright.payments.stripe.StripeStandIn.DISPUTED;
import static com.shopwright.payments.stripe.StripeStandIn.GOOD;
import static com.shopwright.payments.stripe.StripeStandIn.INSUFFICIENT_FUNDS;
import static com.shopwright.payments.stripe.StripeStandIn.charge;
import static com.shopwright.payments.stripe.StripeStandIn.eur;
import static com.shopwright.payments.stripe.StripeStandIn.known;
import static com.shopwright.payments.stripe.StripeStandIn.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Settlements;
import com.shopwright.payments.port.Standing;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector, Stripe's own library and the stand-in: what each question is answered, whatever is lost on the way. */
class StripeConnectorModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    static StripeStandIn stripe;

    @BeforeAll
    static void start() {
        stripe = new StripeStandIn(folder);
    }

    @AfterAll
    static void stop() {
        stripe.close();
    }

    @AfterEach
    void knobsBack() {
        stripe.knobsBack();
    }

    @Test
    void sendsTheBuyerToStripesPageAndHoldsTheMoney() {
        Charge charge = charge(5000);
        assertThat(stripe.connector.query(charge)).isInstanceOf(Reply.Unheard.class);

        AgentPayment waiting = known(stripe.connector.start(charge));

        assertThat(waiting.standing()).isEqualTo(Standing.WAITS_FOR_BUYER);
        assertThat(waiting.action()).get().asString().contains("/c/pay/" + waiting.id());
        stripe.type(known(charge, waiting), GOOD);
        AgentPayment held = known(stripe.connector.query(known(charge, waiting)));
        assertThat(held.standing()).isEqualTo(Standing.AUTHORISED);
        assertThat(held.authorised()).isEqualTo(eur(5000));
        assertThat(held.captured()).isEqualTo(eur(0));
        assertThat(held.id()).startsWith("pi_");
        assertThat(stripe.connector.query(known(charge, held))).isEqualTo(new Reply.Known(held));
    }

    @Test
    void aDeclinedCardDecidesNothingBecauseThePageTakesAnother() {
        Charge charge = stripe.open(5000);
        stripe.type(charge, INSUFFICIENT_FUNDS);
        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.WAITS_FOR_BUYER);
        assertThat(known(stripe.connector.query(charge)).action()).isPresent();

        stripe.type(charge, GOOD);

        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.AUTHORISED);
    }

    @Test
    void aChallengeIsPassedOrFailedOnStripesPages() {
        Charge charge = stripe.open(5000);
        stripe.type(charge, CHALLENGE);
        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.WAITS_FOR_BUYER);
        stripe.decide(charge, "fail");
        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.WAITS_FOR_BUYER);
        stripe.type(charge, CHALLENGE);
        stripe.decide(charge, "complete");

        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.AUTHORISED);
    }

    @Test
    void aPageWhoseAnswerWasLostIsFoundAgainAndNotOpenedTwice() {
        Charge charge = charge(5000);
        stripe.knobs(Map.of("loseAnswer", 1));
        assertThat(stripe.connector.start(charge)).isInstanceOf(Reply.NoAnswer.class);
        stripe.knobsBack();

        AgentPayment found = known(stripe.connector.query(charge));
        AgentPayment again = known(stripe.connector.start(charge));

        assertThat(again).isEqualTo(found);
    }

    @Test
    void aReplayedAnswerDoesNotHideWhatTheBuyerHasDoneSince() {
        Charge charge = charge(5000);
        AgentPayment first = known(stripe.connector.start(charge));
        stripe.type(known(charge, first), GOOD);

        assertThat(known(stripe.connector.start(charge)).standing()).isEqualTo(Standing.AUTHORISED);
    }

    @Test
    void aPageThatWasOpenedInSpiteOfAServerErrorIsFound() {
        Charge charge = charge(5000);
        stripe.knobs(Map.of("serverError", 1));

        assertThat(known(stripe.connector.start(charge)).standing()).isEqualTo(Standing.WAITS_FOR_BUYER);
    }

    @Test
    void aServerErrorIsNoVerdictAtFirstAndAnEndOnceNoPageHasComeToLight() {
        Charge charge = charge(5000);
        Charge older = new Charge(
                UUID.randomUUID(),
                charge.reference(),
                charge.amount(),
                charge.returnUrl(),
                Optional.empty(),
                Instant.now().minusSeconds(120));
        stripe.knobs(Map.of("serverFailure", 1));

        assertThat(stripe.connector.start(charge)).isInstanceOf(Reply.NoAnswer.class);
        assertThat(stripe.connector.query(charge)).isInstanceOf(Reply.Unheard.class);
        assertThat(stripe.connector.start(older)).isEqualTo(new Reply.Refused("page_not_opened"));
        assertThat(stripe.connector.declined("page_not_opened")).contains("Nothing was charged");
    }

    @Test
    void aCaptureWhoseKeyIsSpoiltTakesTheMoneyOnceUnderAnother() {
        Charge charge = stripe.held(5000, GOOD);
        Move capture = move(Move.Kind.CAPTURE, charge, 5000);
        stripe.knobs(Map.of("serverFailure", 1));
        assertThat(stripe.connector.capture(capture)).isInstanceOf(Reply.NoAnswer.class);
        assertThat(stripe.connector.fate(capture)).isEqualTo(Fate.UNHEARD);
        Move second = move(Move.Kind.CAPTURE, charge, 5000);
        stripe.knobs(Map.of("serverFailure", 0, "serverError", 1));

        assertThat(known(stripe.connector.capture(second)).captured()).isEqualTo(eur(5000));
        assertThat(stripe.connector.fate(second)).isEqualTo(Fate.DONE);
    }

    @Test
    void aChargeThatIsTooOldForAPageIsRefusedUnlessItHasOne() {
        Charge fresh = charge(5000);
        Charge old = new Charge(
                UUID.randomUUID(),
                fresh.reference(),
                fresh.amount(),
                fresh.returnUrl(),
                Optional.empty(),
                Instant.now().minus(Duration.ofHours(3)));

        assertThat(stripe.connector.start(old)).isEqualTo(new Reply.Refused("session_expired"));
    }

    @Test
    void takesAPartOnceAndTheRestIsLetGoByItself() {
        Charge charge = stripe.held(5000, GOOD);
        Move capture = move(Move.Kind.CAPTURE, charge, 3000);

        AgentPayment taken = known(stripe.connector.capture(capture));

        assertThat(taken.standing()).isEqualTo(Standing.CAPTURED);
        assertThat(taken.captured()).isEqualTo(eur(3000));
        assertThat(taken.refunded()).isEqualTo(eur(0));
        assertThat(stripe.connector.fate(capture)).isEqualTo(Fate.DONE);
        assertThat(stripe.connector.capture(move(Move.Kind.CAPTURE, charge, 2000)))
                .isEqualTo(new Reply.Refused("payment_intent_unexpected_state"));
        assertThat(known(stripe.connector.voidRest(move(Move.Kind.VOID, charge, 2000)))
                        .captured())
                .isEqualTo(eur(3000));
    }

    @Test
    void aCaptureWhoseAnswerWasLostIsSeenToBeDone() {
        Charge charge = stripe.held(5000, GOOD);
        Move capture = move(Move.Kind.CAPTURE, charge, 5000);
        stripe.knobs(Map.of("loseAnswer", 1));
        assertThat(stripe.connector.capture(capture)).isInstanceOf(Reply.NoAnswer.class);
        stripe.knobsBack();

        assertThat(stripe.connector.fate(capture)).isEqualTo(Fate.DONE);
        assertThat(stripe.connector.fate(move(Move.Kind.CAPTURE, charge, 5000))).isEqualTo(Fate.UNHEARD);
    }

    @Test
    void refundsInPartsEachFoundByItsOwnName() {
        Charge charge = stripe.held(5000, GOOD);
        stripe.connector.capture(move(Move.Kind.CAPTURE, charge, 5000));
        Move first = move(Move.Kind.REFUND, charge, 1500);
        stripe.knobs(Map.of("loseAnswer", 1));
        assertThat(stripe.connector.refund(first)).isInstanceOf(Reply.NoAnswer.class);
        stripe.knobsBack();

        assertThat(stripe.connector.fate(first)).isEqualTo(Fate.DONE);
        assertThat(known(stripe.connector.refund(first)).refunded()).isEqualTo(eur(1500));
        assertThat(known(stripe.connector.refund(move(Move.Kind.REFUND, charge, 3500)))
                        .refunded())
                .isEqualTo(eur(5000));
        assertThat(stripe.connector.refund(move(Move.Kind.REFUND, charge, 1)))
                .isEqualTo(new Reply.Refused("charge_already_refunded"));
        assertThat(stripe.connector.fate(move(Move.Kind.REFUND, charge, 1))).isEqualTo(Fate.UNHEARD);
    }

    @Test
    void closesThePageSoThatNobodyCanPayAnyMore() {
        Charge charge = stripe.open(5000);
        Move release = move(Move.Kind.VOID, charge, 5000);

        assertThat(known(stripe.connector.voidRest(release)).standing()).isEqualTo(Standing.ENDED);

        assertThat(stripe.connector.fate(release)).isEqualTo(Fate.DONE);
        assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void releasesWhatTheBuyerPaidBeforeThePageCouldBeClosed() {
        Charge charge = stripe.open(5000);
        stripe.type(charge, GOOD);

        assertThat(known(stripe.connector.voidRest(move(Move.Kind.VOID, charge, 5000)))
                        .standing())
                .isEqualTo(Standing.ENDED);
    }

    @Test
    void anAuthorisationThatLapsedIsOver() {
        stripe.knobs(Map.of("authorisationSeconds", 0));
        Charge charge = stripe.held(5000, GOOD);

        await().untilAsserted(() ->
                assertThat(known(stripe.connector.query(charge)).standing()).isEqualTo(Standing.ENDED));
        assertThat(stripe.connector.capture(move(Move.Kind.CAPTURE, charge, 5000)))
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void tellsTheAmountAndCurrencyThatStripeHolds() {
        stripe.knobs(Map.of("wrongAmount", 1, "wrongCurrency", 1));

        AgentPayment held = known(stripe.connector.query(stripe.held(5000, GOOD)));

        assertThat(held.authorised().amount()).isEqualTo(4999);
        assertThat(held.authorised().currency().getCurrencyCode()).isEqualTo("USD");
    }

    @Test
    void aWrongKeyIsNoVerdict() {
        assertThat(stripe.connector("sk_test_of_somebody_else").start(charge(5000)))
                .isInstanceOf(Reply.NoAnswer.class);
    }

    @Test
    void listsWhatWasTakenGivenBackAndDisputedWithFees() {
        Charge charge = stripe.held(10_000, GOOD);
        stripe.connector.capture(move(Move.Kind.CAPTURE, charge, 8000));
        stripe.connector.refund(move(Move.Kind.REFUND, charge, 3000));
        Charge disputed = stripe.held(2500, DISPUTED);
        stripe.connector.capture(move(Move.Kind.CAPTURE, disputed, 2500));

        List<Settlements.Line> lines = linesAround(Instant.now());

        assertThat(lines)
                .filteredOn(line -> line.payment().equals(charge.knownAs()))
                .extracting(Settlements.Line::kind, Settlements.Line::gross, Settlements.Line::fee)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Settlements.Kind.CAPTURE, eur(8000), eur(145)),
                        org.assertj.core.groups.Tuple.tuple(Settlements.Kind.REFUND, eur(3000), eur(0)));
        assertThat(lines)
                .filteredOn(line -> line.payment().equals(disputed.knownAs()))
                .extracting(Settlements.Line::kind, Settlements.Line::gross, Settlements.Line::fee)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Settlements.Kind.CAPTURE, eur(2500), eur(63)),
                        org.assertj.core.groups.Tuple.tuple(Settlements.Kind.DISPUTE, eur(2500), eur(2000)));
        assertThat(stripe.connector.settlements(LocalDate.of(2020, 2, 2))).isEqualTo(new Settlements.Listed(List.of()));
    }

    @Test
    void hearsWhatStripesLibraryAcceptsAndNothingElse() throws Exception {
        UUID attempt = UUID.randomUUID();
        String body = """
                {"id":"evt_1","object":"event","api_version":"2019-01-01","type":"payment_intent.succeeded",
                 "data":{"object":{"id":"pi_1","object":"payment_intent","metadata":{"attempt":"%s"}}}}
                """.formatted(attempt);
        String signature = Webhook.Signature.generateSignatureHeader(body, stripe.secret());

        assertThat(hear(body, signature))
                .isEqualTo(new Heard.Genuine("evt_1", List.of(new Heard.Subject.Key(attempt))));
        assertThat(hear(body.replace("evt_1", "evt_2"), signature)).isInstanceOf(Heard.Refused.class);
        assertThat(hear(body, "")).isInstanceOf(Heard.Refused.class);
        assertThat(hear(body, Webhook.Signature.generateSignatureHeader(body, "whsec_forged")))
                .isInstanceOf(Heard.Refused.class);
        assertThat(hear("nothing", Webhook.Signature.generateSignatureHeader("nothing", stripe.secret())))
                .isInstanceOf(Heard.Refused.class);
        long old = Instant.now().minusSeconds(301).getEpochSecond();
        assertThat(hear(body, Webhook.Signature.generateSignatureHeader(body, stripe.secret(), old)))
                .isInstanceOf(Heard.Refused.class);
    }

    @Test
    void aDisputeNamesThePaymentThatItIsAbout() throws Exception {
        String body = """
                {"id":"evt_3","object":"event","api_version":"2019-01-01","type":"charge.dispute.created",
                 "data":{"object":{"id":"du_1","object":"dispute","metadata":{},"payment_intent":"pi_7"}}}
                """;

        assertThat(hear(body, Webhook.Signature.generateSignatureHeader(body, stripe.secret())))
                .isEqualTo(new Heard.Genuine("evt_3", List.of(new Heard.Subject.AgentId("pi_7"))));
    }

    private static Heard hear(String body, String signature) {
        return stripe.connector.hear(new HookMessage(
                name -> name.equals("Stripe-Signature") ? Optional.of(signature) : Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Midnight may pass while the test runs. */
    private static List<Settlements.Line> linesAround(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Settlements.Listed listed = (Settlements.Listed) stripe.connector.settlements(today);
        return now.atZone(ZoneOffset.UTC).getHour() > 0
                ? listed.lines()
                : java.util.stream.Stream.concat(
                                ((Settlements.Listed) stripe.connector.settlements(today.minusDays(1)))
                                        .lines().stream(),
                                listed.lines().stream())
                        .toList();
    }
}
