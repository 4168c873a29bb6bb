package com.shopwright.partners.stripe;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.partners.ShopEar;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.service.V1Services;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A stand-in, a shop's ear, and Stripe's own library between them. */
final class StripeDesk implements AutoCloseable {
    final ShopEar shop = new ShopEar();
    final Partners partners;
    final Caller raw;

    StripeDesk(Path folder) {
        partners =
                Partners.start(Settings.in(folder).only(Set.of(Partner.STRIPE)).shop(shop.address()));
        raw = Caller.of(partners, Partner.STRIPE);
    }

    V1Services api() {
        return client(partners.link(Partner.STRIPE).key(), 30_000);
    }

    /** Gives up after 700 ms. */
    V1Services impatient() {
        return client(partners.link(Partner.STRIPE).key(), 700);
    }

    V1Services client(String key, int patienceMillis) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(partners.address(Partner.STRIPE).toString())
                .setMaxNetworkRetries(0)
                .setReadTimeout(patienceMillis)
                .build()
                .v1();
    }

    String secret() {
        return partners.link(Partner.STRIPE).secret();
    }

    static SessionCreateParams.Builder asking(long amount) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost:4711/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:4711/orders/K7")
                .setClientReferenceId("attempt-1")
                .putMetadata("order", "K7")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("eur")
                                .setUnitAmount(amount)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Order K7")
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata("attempt", "attempt-1")
                        .build());
    }

    Session open(long amount) throws StripeException {
        return api().checkout().sessions().create(asking(amount).build());
    }

    /** The buyer's browser: types a card and is sent on. */
    Caller.Reply type(Session session, String number) {
        return raw.postForm("/c/pay/" + session.getId(), Map.of("number", number, "expiry", "04/40", "cvc", "123"));
    }

    Caller.Reply decide(Session session, String decision) {
        return raw.postForm("/c/3ds/" + session.getId(), Map.of("decision", decision));
    }

    Session again(Session session) throws StripeException {
        return api().checkout().sessions().retrieve(session.getId());
    }

    PaymentIntent intent(Session session) throws StripeException {
        return api().paymentIntents()
                .retrieve(
                        again(session).getPaymentIntent(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());
    }

    /** An authorised payment. */
    PaymentIntent hold(long amount, String number) throws StripeException {
        Session session = open(amount);
        type(session, number);
        return intent(session);
    }

    PaymentIntent capture(String intent, long amount) throws StripeException {
        return api().paymentIntents()
                .capture(
                        intent,
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .build());
    }

    Charge charge(PaymentIntent intent) throws StripeException {
        return api().charges().retrieve(intent.getLatestCharge());
    }

    void knobs(String json) {
        raw.put("/v1/knobs", json);
    }

    void knobsBack() {
        knobs("""
                {"latencyMs": 0, "silent": 0, "loseAnswer": 0, "serverError": 0, "serverFailure": 0, "wrongAmount": 0, "wrongCurrency": 0,
                 "dispute": 0, "authorisationSeconds": 604800, "duplicateWebhook": 0, "dropWebhook": 0,
                 "webhookDelayMs": 0, "shuffleWebhook": 0}
                """);
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    static RequestOptions freshKey() {
        return key(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        partners.close();
        shop.close();
    }
}
