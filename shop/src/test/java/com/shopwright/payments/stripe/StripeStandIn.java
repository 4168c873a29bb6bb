package com.shopwright.payments.stripe;

import com.shopwright.kernel.Money;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.testing.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The connector wired to the stand-in, with Stripe's own library between them. */
final class StripeStandIn implements AutoCloseable {
    static final String GOOD = "4242424242424242";
    static final String INSUFFICIENT_FUNDS = "4000000000009995";
    static final String CHALLENGE = "4000002760003184";
    static final String DISPUTED = "4000000000000259";

    final Partners partners;
    final StripeConnector connector;
    final ApiClient browser;

    StripeStandIn(Path folder) {
        partners = Partners.start(Settings.in(folder).only(Set.of(Partner.STRIPE)));
        connector = connector(partners.link(Partner.STRIPE).key());
        browser = new ApiClient(partners.address(Partner.STRIPE));
    }

    StripeConnector connector(String key) {
        return new StripeConnector(
                new StripeAccount(
                        key,
                        partners.link(Partner.STRIPE).secret(),
                        partners.address(Partner.STRIPE).toString(),
                        false,
                        name -> Optional.empty()),
                InstantSource.system());
    }

    String secret() {
        return partners.link(Partner.STRIPE).secret();
    }

    static Money eur(long amount) {
        return new Money(amount, Currency.getInstance("EUR"));
    }

    static Charge charge(long amount) {
        return new Charge(
                UUID.randomUUID(),
                "4K7QX2",
                eur(amount),
                URI.create("http://localhost:4711/orders/4K7QX2?key=k"),
                Optional.empty(),
                Instant.now());
    }

    static Charge known(Charge charge, AgentPayment payment) {
        return new Charge(
                charge.id(),
                charge.reference(),
                charge.amount(),
                charge.returnUrl(),
                Optional.of(payment.id()),
                charge.createdAt());
    }

    static Move move(Move.Kind kind, Charge charge, long amount) {
        return new Move(UUID.randomUUID(), kind, charge, eur(amount), Instant.now());
    }

    static AgentPayment known(Reply reply) {
        return ((Reply.Known) reply).payment();
    }

    /** A charge with a page that waits for the buyer. */
    Charge open(long amount) {
        Charge charge = charge(amount);
        return known(charge, known(connector.start(charge)));
    }

    /** A charge whose money is held. */
    Charge held(long amount, String card) {
        Charge charge = open(amount);
        type(charge, card);
        return known(charge, known(connector.query(charge)));
    }

    void type(Charge charge, String card) {
        form("/c/pay/" + charge.knownAs(), "number=" + card + "&expiry=12%2F40&cvc=123");
    }

    void decide(Charge charge, String decision) {
        form("/c/3ds/" + charge.knownAs(), "decision=" + decision);
    }

    private void form(String page, String fields) {
        browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", page, BodyPublishers.ofString(fields))
                .expect(303);
    }

    void knobs(Map<String, ?> knobs) {
        browser.put("/v1/knobs", knobs).expect(200);
    }

    void knobsBack() {
        knobs(Map.of(
                "loseAnswer",
                0,
                "serverError",
                0,
                "serverFailure",
                0,
                "wrongAmount",
                0,
                "wrongCurrency",
                0,
                "latencyMs",
                0,
                "authorisationSeconds",
                604_800,
                "dispute",
                0));
    }

    @Override
    public void close() {
        partners.close();
    }
}
