package com.shopwright.partners.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.shopwright.partners.ShopEar.Heard;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Idempotency, lost answers and events of the stand-in, judged by Stripe's own library. */
class StripeFaultsFlowTest {
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
    void aRepeatUnderTheSameKeyIsTheSameAnswer() throws StripeException {
        RequestOptions key = StripeDesk.freshKey();
        SessionCreateParams asked = StripeDesk.asking(5000).build();

        Session first = desk.api().checkout().sessions().create(asked, key);
        desk.type(first, GOOD);
        Session second = desk.api().checkout().sessions().create(asked, key);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().body())
                .isEqualTo(first.getLastResponse().body());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void otherParametersUnderTheSameKeyAreRefused() throws StripeException {
        RequestOptions key = StripeDesk.freshKey();
        desk.api().checkout().sessions().create(StripeDesk.asking(5000).build(), key);

        assertThatThrownBy(() -> desk.api()
                        .checkout()
                        .sessions()
                        .create(StripeDesk.asking(5001).build(), key))
                .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void aRefusalIsKeptButABadParameterIsNot() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);
        RequestOptions key = StripeDesk.freshKey();
        assertThatThrownBy(() -> capture(held, 6000, key)).hasMessageContaining("greater than");
        desk.capture(held.getId(), 5000);
        assertThatThrownBy(() -> capture(held, 6000, key)).hasMessageContaining("greater than");

        String form = "mode=payment&success_url=nowhere";
        assertThat(raw(form, "K-bad").status()).isEqualTo(400);
        assertThat(raw("mode=payment", "K-bad").json().at("/error/type").stringValue())
                .isEqualTo("invalid_request_error");
    }

    @Test
    void aSecondCallWhileTheFirstRunsIsAConflict() throws Exception {
        desk.knobs("{\"latencyMs\": 1500}");
        RequestOptions key = StripeDesk.freshKey();
        SessionCreateParams asked = StripeDesk.asking(5000).build();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> calls =
                    List.of(both.submit(() -> tried(asked, key)), both.submit(() -> tried(asked, key)));

            assertThat(List.of(calls.get(0).get(), calls.get(1).get())).contains(409);
        }
        desk.knobsBack();
        assertThat(desk.api().checkout().sessions().create(asked, key).getStatus())
                .isEqualTo("open");
    }

    @Test
    void aServerErrorAfterTheEffectIsReplayedAndOnlyAQueryTellsTheTruth() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);
        RequestOptions key = StripeDesk.freshKey();
        desk.knobs("{\"serverError\": 1}");
        assertThatThrownBy(() -> capture(held, 5000, key)).isInstanceOf(ApiException.class);
        desk.knobsBack();

        assertThatThrownBy(() -> capture(held, 5000, key))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(500));
        assertThat(desk.api().paymentIntents().retrieve(held.getId()).getAmountReceived())
                .isEqualTo(5000);
    }

    @Test
    void aLostAnswerIsHadByRepeating() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);
        RequestOptions key = StripeDesk.freshKey();
        desk.knobs("{\"loseAnswer\": 1}");
        assertThatThrownBy(() -> capture(held, 5000, key)).isInstanceOf(ApiConnectionException.class);
        desk.knobsBack();

        assertThat(capture(held, 5000, key).getAmountReceived()).isEqualTo(5000);
    }

    @Test
    void silenceDoesNothing() throws StripeException {
        PaymentIntent held = desk.hold(5000, GOOD);
        desk.knobs("{\"silent\": 1}");
        assertThatThrownBy(() -> desk.impatient().paymentIntents().capture(held.getId()))
                .isInstanceOf(ApiConnectionException.class);

        assertThat(desk.api().paymentIntents().retrieve(held.getId()).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void eventsCarryASignatureThatStripesLibraryAccepts() throws Exception {
        PaymentIntent held = desk.hold(5000, GOOD);

        await().untilAsserted(() -> assertThat(desk.shop.typesAbout(held.getId()))
                .contains(
                        "payment_intent.created",
                        "payment_intent.amount_capturable_updated",
                        "charge.succeeded",
                        "checkout.session.completed"));
        Heard heard = desk.shop.about(held.getId()).stream()
                .filter(message -> message.type().equals("payment_intent.amount_capturable_updated"))
                .findFirst()
                .orElseThrow();
        assertThat(heard.path()).isEqualTo("/hooks/stripe");
        Event event = Webhook.constructEvent(heard.body(), heard.signature(), desk.secret());
        assertThat(event.getDataObjectDeserializer().getObject())
                .get()
                .isInstanceOfSatisfying(
                        PaymentIntent.class, told -> assertThat(told.getId()).isEqualTo(held.getId()));
        assertThat(event.getId()).isEqualTo(heard.id());

        assertThatThrownBy(() ->
                        Webhook.constructEvent(heard.body().replace("5000", "5"), heard.signature(), desk.secret()))
                .isInstanceOf(SignatureVerificationException.class);
        assertThatThrownBy(() -> Webhook.constructEvent(heard.body(), heard.signature(), "whsec_other"))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void eventsComeTwiceWhenToldTo() throws StripeException {
        desk.knobs("{\"duplicateWebhook\": 1}");
        Session session = desk.open(5000);
        desk.api().checkout().sessions().expire(session.getId());

        await().untilAsserted(() -> assertThat(desk.shop.about(session.getId())).hasSize(2));
        assertThat(desk.shop.about(session.getId()).stream().map(Heard::id).distinct())
                .hasSize(1);
    }

    @Test
    void anEventThatIsNeverSentCanStillBeListed() throws StripeException {
        desk.knobs("{\"dropWebhook\": 1}");
        PaymentIntent held = desk.hold(5000, GOOD);

        List<Event> listed = desk.api()
                .events()
                .list(EventListParams.builder()
                        .addType("payment_intent.amount_capturable_updated")
                        .setLimit(100L)
                        .build())
                .getData();

        assertThat(listed.getFirst().getData().toJson()).contains(held.getId());
        assertThat(desk.api().events().retrieve(listed.getFirst().getId()).getType())
                .isEqualTo("payment_intent.amount_capturable_updated");
        assertThat(desk.shop.about(held.getId())).isEmpty();
    }

    @Test
    void eventsAreSentUntilTheyAreHeard() throws StripeException {
        desk.shop.beDeaf(3);
        Session session = desk.open(5000);
        desk.api().checkout().sessions().expire(session.getId());

        await().untilAsserted(
                        () -> assertThat(desk.shop.typesAbout(session.getId())).contains("checkout.session.expired"));
    }

    private static Object tried(SessionCreateParams asked, RequestOptions key) {
        try {
            return desk.api().checkout().sessions().create(asked, key).getId();
        } catch (StripeException e) {
            return e.getStatusCode();
        }
    }

    private static PaymentIntent capture(PaymentIntent held, long amount, RequestOptions key) throws StripeException {
        return desk.api()
                .paymentIntents()
                .capture(
                        held.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .build(),
                        key);
    }

    private static Caller.Reply raw(String form, String key) {
        return desk.raw.send(desk.raw
                .request("/v1/checkout/sessions")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
