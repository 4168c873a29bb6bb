package com.shopwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The stand-in for Stripe as a buyer's browser, a tester and Stripe's dashboard see it. */
public final class StripeClient {
    public static final String GOOD = "4242424242424242";
    public static final String INSUFFICIENT_FUNDS = "4000000000009995";
    public static final String CHALLENGE = "4000002760003184";
    public static final String DISPUTED = "4000000000000259";

    private final URI address;
    private final ApiClient browser;
    private final ApiClient api;
    private final Properties link = new Properties();

    /** @param shop one that was started with Stripe */
    public StripeClient(RunningShop shop, URI address) {
        Path file = shop.data().resolve("links/stripe.properties");
        try (var reader = Files.newBufferedReader(file)) {
            link.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.address = address;
        this.browser = new ApiClient(address).with("Content-Type", "application/x-www-form-urlencoded");
        this.api = new ApiClient(address).with("Authorization", "Bearer " + link.getProperty("key"));
    }

    /** What events are signed with. */
    public String secret() {
        return link.getProperty("secret");
    }

    /** Types a card on the page to which the buyer was sent. */
    public Reply type(String page, String number) {
        return send(URI.create(page).getPath(), "number=" + number + "&expiry=12%2F40&cvc=123");
    }

    /** Answers the challenge of the card that was typed on that page. */
    public Reply decide(String page, String decision) {
        return send(URI.create(page).getPath().replace("/pay/", "/3ds/"), "decision=" + decision);
    }

    private Reply send(String path, String fields) {
        return browser.send("POST", path, BodyPublishers.ofString(fields));
    }

    /** All that buyers began to pay for an order, oldest first. */
    public List<JsonNode> payments(String orderNumber) {
        return all("/v1/payment_intents?limit=100&expand[]=data.latest_charge").reversed().stream()
                .filter(payment -> payment.at("/metadata/order").asString("").equals(orderNumber))
                .toList();
    }

    /** The pages that were opened for an order. */
    public List<JsonNode> sessions(String orderNumber) {
        return all("/v1/checkout/sessions?limit=100").stream()
                .filter(session -> session.at("/metadata/order").asString("").equals(orderNumber))
                .toList();
    }

    /** The ids of the latest events of a type. */
    public List<String> events(String type) {
        return all("/v1/events?limit=100&type=" + type).stream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private List<JsonNode> all(String path) {
        JsonNode data = api.get(path.replace("[", "%5B").replace("]", "%5D"))
                .expect(200)
                .at("/data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }

    /** Sets knobs; the others stay as they are. */
    public void knobs(Map<String, ?> knobs) {
        new ApiClient(address).put("/v1/knobs", knobs).expect(200);
    }
}
