package com.shopwright.partners.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Caller.Reply;
import com.shopwright.partners.ShopEar;
import com.shopwright.partners.wire.Link;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The buyer's pages, and everything that takes time, with a bank whose minutes are short. */
class BankPagesFlowTest {
    private static final BankTimes QUICK = new BankTimes(
            Duration.ofMillis(600),
            Duration.ofMillis(1500),
            Duration.ofMillis(2500),
            Duration.ofMillis(700),
            Duration.ofMillis(100));
    private static final String BACK = "http://shop.example:8123/orders/K7?key=a";
    private static final Map<String, String> GOOD =
            Map.of("number", "4242 4242 4242 4242", "expiry", "04 / 40", "cvc", "123");

    @TempDir
    Path folder;

    private final ShopEar shop = new ShopEar();
    private Office office;
    private Bank trade;
    private Web web;
    private Caller bank;

    @BeforeEach
    void start() {
        office = Office.open(Bank.plan(), folder, Clock.systemUTC());
        trade = new Bank(office, QUICK, "Larkwood & Sons");
        web = Web.start("bank", "127.0.0.1", 0, trade::routes);
        Link link = Link.fresh(URI.create("http://localhost:" + web.port()), Optional.of(shop.address()));
        office.begin(link);
        bank = new Caller(link.url(), link.key());
    }

    @AfterEach
    void stop() {
        trade.close();
        web.close();
        office.close();
        shop.close();
    }

    @Test
    void takesACardOnItsOwnPageAndSendsTheBuyerBack() {
        JsonNode created = create();
        assertThat(created.get("state").stringValue()).isEqualTo("created");
        String page = created.get("actionUrl").stringValue();

        Reply form = bank.getOpenly(page);
        assertThat(form.text())
                .contains(
                        "Larkwood &amp; Sons", "€19.99", "K7", "autocomplete=\"cc-number\"", "autocomplete=\"cc-csc\"")
                .doesNotContain("<script", "style=\"", "http://");
        assertThat(form.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self' http://shop.example:8123;");

        Reply paid = bank.postForm(page, GOOD);
        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.location()).isEqualTo(BACK);
        assertThat(state(created)).isEqualTo("authorised");
        assertThat(bank.getOpenly(page).text()).contains("This payment has been made");
        assertThat(bank.postForm(page, GOOD).status()).isEqualTo(200);
        assertThat(bank.get("/v1/payments/" + id(created))
                        .json()
                        .get("authorised")
                        .asLong())
                .isEqualTo(1999);
    }

    @Test
    void namesTheWrongFieldsAndKeepsWhatWasTypedButTheCode() {
        JsonNode created = create();

        Reply refused = bank.postForm(
                "/pay/" + id(created), Map.of("number", "4242 4242 4242 4241\"><b>", "expiry", "04/40", "cvc", "98"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("id=\"number-error\"", "id=\"cvc-error\"", "aria-invalid=\"true\"", "&#34;>&lt;b>")
                .doesNotContain("id=\"expiry-error\"", "value=\"98\"", "\"><b>");
        assertThat(state(created)).isEqualTo("created");
    }

    @Test
    void sendsTheBuyerBackAfterARefusalToo() {
        JsonNode created = create();
        Reply declined = bank.postForm(
                "/pay/" + id(created), Map.of("number", "4000000000000002", "expiry", "04/40", "cvc", "123"));
        assertThat(declined.location()).isEqualTo(BACK);
        assertThat(reason(created)).isEqualTo("card_declined");

        JsonNode left = create();
        assertThat(bank.postForm("/pay/" + id(left) + "/cancel", Map.of()).location())
                .isEqualTo(BACK);
        assertThat(reason(left)).isEqualTo("cancelled_by_buyer");
    }

    @Test
    void asksTheBuyerToApproveOrRefuse() {
        Map<String, String> challenged = Map.of("number", "4000000000003220", "expiry", "04/40", "cvc", "123");
        JsonNode approved = create();
        String challenge = bank.postForm("/pay/" + id(approved), challenged).location();
        assertThat(challenge).isEqualTo("/challenge/" + id(approved));
        assertThat(bank.getOpenly(challenge).text()).contains("Approve €19.99", "Refuse");
        assertThat(bank.get("/v1/payments/" + id(approved))
                        .json()
                        .get("actionUrl")
                        .stringValue())
                .endsWith(challenge);
        assertThat(bank.postForm(challenge, Map.of("decision", "approve")).location())
                .isEqualTo(BACK);
        assertThat(state(approved)).isEqualTo("authorised");

        JsonNode refused = create();
        bank.postForm("/pay/" + id(refused), challenged);
        bank.postForm("/challenge/" + id(refused), Map.of("decision", "refuse"));
        assertThat(reason(refused)).isEqualTo("authentication_failed");
        assertThat(bank.postForm("/challenge/" + id(refused), Map.of("decision", "approve"))
                        .location())
                .isEqualTo(BACK);
        assertThat(state(refused)).isEqualTo("declined");
    }

    @Test
    void letsSessionsExpire() {
        JsonNode forgotten = create();
        JsonNode challenged = create();
        bank.postForm("/pay/" + id(challenged), Map.of("number", "4000000000003220", "expiry", "04/40", "cvc", "123"));

        await().untilAsserted(() -> assertThat(reason(challenged)).isEqualTo("session_expired"));
        assertThat(state(forgotten)).isEqualTo("created");
        await().untilAsserted(() -> assertThat(reason(forgotten)).isEqualTo("session_expired"));
        assertThat(bank.getOpenly("/pay/" + id(forgotten)).text()).contains("declined or has expired");
        assertThat(bank.postForm("/pay/" + id(forgotten), GOOD).status()).isEqualTo(200);
        assertThat(state(forgotten)).isEqualTo("declined");
    }

    @Test
    void closesAPaymentThatStillWaitsForTheBuyer() {
        JsonNode created = create();

        Reply closed = bank.post("/v1/payments/" + id(created) + "/void", "{}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().get("state").stringValue()).isEqualTo("voided");
        assertThat(bank.postForm("/pay/" + id(created), GOOD).text()).contains("The shop has closed this payment");
        assertThat(state(created)).isEqualTo("voided");
    }

    @Test
    void answersTheSlowCardLateAndSaysProcessingMeanwhile() {
        String token = token("4000000000000010");
        String key = UUID.randomUUID().toString();
        Instant sent = Instant.now();
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(
                () -> bank.post("/v1/payments", body("\"token\": \"" + token + "\","), key));
        await().untilAsserted(() -> assertThat(
                        bank.get("/v1/payments?key=" + key).json().get("items"))
                .hasSize(1));
        JsonNode meanwhile =
                bank.get("/v1/payments?key=" + key).json().get("items").get(0);
        assertThat(meanwhile.get("state").stringValue()).isEqualTo("processing");
        assertThat(bank.post("/v1/payments/" + id(meanwhile) + "/void", "{}").status())
                .isEqualTo(409);

        Reply second = bank.post("/v1/payments", body("\"token\": \"" + token + "\","), key);

        assertThat(first.join().status()).isEqualTo(201);
        assertThat(first.join().json().get("state").stringValue()).isEqualTo("authorised");
        assertThat(second.text()).isEqualTo(first.join().text());
        assertThat(Duration.between(sent, Instant.now())).isGreaterThanOrEqualTo(QUICK.slowCard());
    }

    @Test
    void neverAnswersTheSilentCard() {
        String body = body("\"token\": \"" + token("4000000000000028") + "\",");
        String key = UUID.randomUUID().toString();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> bank.sendOrFail(bank.posting("/v1/payments", body, key)))
                .isInstanceOf(IOException.class);

        JsonNode payment =
                bank.get("/v1/payments?key=" + key).json().get("items").get(0);
        assertThat(payment.get("state").stringValue()).isEqualTo("processing");
    }

    @Test
    void showsThatItWaitsAndTheWayBack() {
        JsonNode slow = create();
        String wait = bank.postForm(
                        "/pay/" + id(slow), Map.of("number", "4000000000000010", "expiry", "04/40", "cvc", "123"))
                .location();
        assertThat(bank.getOpenly(wait).text()).contains("http-equiv=\"refresh\"", BACK.replace("&", "&amp;"));
        await().untilAsserted(() -> assertThat(bank.getOpenly(wait).location()).isEqualTo(BACK));
        assertThat(state(slow)).isEqualTo("authorised");

        JsonNode silent = create();
        String forever = bank.postForm(
                        "/pay/" + id(silent), Map.of("number", "4000000000000028", "expiry", "04/40", "cvc", "123"))
                .location();
        assertThat(bank.getOpenly(forever).text()).contains("Return to Larkwood &amp; Sons");
    }

    @Test
    void writesNoCardNumberToItsFiles() throws IOException {
        token("4242424242424242");
        bank.postForm("/pay/" + id(create()), GOOD);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("4242424242424242", "4242 4242 4242 4242");
            }
        }
    }

    @Test
    void letsAShopsPageAskForATokenFromTheBrowser() {
        Reply preflight = bank.send(
                bank.request("/v1/tokens").method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type");
    }

    @Test
    void showsWhatItHasSeenAndTurnsKnobsByForm() {
        bank.post(
                "/v1/payments",
                body("\"token\": \"" + token("4242424242424242") + "\",").replace("\"K7\"", "\"<i>K7</i>\""));

        assertThat(bank.getOpenly("/").text())
                .contains("&lt;i&gt;K7", "€19.99", "authorised")
                .doesNotContain("<i>K7");
        assertThat(bank.getOpenly("/ledger").text()).contains("authorise", "€19.99");
        assertThat(bank.postForm("/knobs", Map.of("latencyMs", "3", "loseAnswer", "0.5"))
                        .status())
                .isEqualTo(303);
        assertThat(bank.getOpenly("/v1/knobs").json().get("latencyMs").asLong()).isEqualTo(3);
        assertThat(bank.postForm("/knobs", Map.of("latencyMs", "many")).status())
                .isEqualTo(422);
    }

    private JsonNode create() {
        Reply reply = bank.post("/v1/payments", body(""));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private static String body(String token) {
        return """
                {"reference": "K7", "amount": {"amount": 1999, "currency": "EUR"}, %s "returnUrl": "%s"}
                """.formatted(token, BACK);
    }

    private String token(String number) {
        return bank.post("/v1/tokens", "{\"number\": \"" + number + "\", \"expiry\": \"04/40\", \"cvc\": \"123\"}")
                .json()
                .get("token")
                .stringValue();
    }

    private static String id(JsonNode payment) {
        return payment.get("id").stringValue();
    }

    private String state(JsonNode payment) {
        return bank.get("/v1/payments/" + id(payment)).json().get("state").stringValue();
    }

    private String reason(JsonNode payment) {
        return bank.get("/v1/payments/" + id(payment)).json().path("reason").asString("");
    }
}
