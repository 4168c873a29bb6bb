package com.shopwright.partners.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Caller.Reply;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.partners.ShopEar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The bank's calls as docs/wire.md has them, over HTTP. */
class BankFlowTest {
    @TempDir
    static Path folder;

    static ShopEar shop;
    static Partners partners;
    static Caller bank;

    @BeforeAll
    static void start() {
        shop = new ShopEar();
        partners = Partners.start(Settings.in(folder).only(Set.of(Partner.BANK)).shop(shop.address()));
        bank = Caller.of(partners, Partner.BANK);
    }

    @AfterAll
    static void stop() {
        partners.close();
        shop.close();
    }

    @AfterEach
    void knobsBack() {
        bank.put("/v1/knobs", """
                {"latencyMs": 0, "loseAnswer": 0, "duplicateWebhook": 0, "dropWebhook": 0, "webhookDelayMs": 0}
                """);
    }

    @Test
    void authorisesCapturesRefundsAndReleases() {
        String id = pay("4242424242424242", 5000).get("id").stringValue();

        assertThat(bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 3000}")
                        .status())
                .isEqualTo(201);
        Reply refund = bank.post("/v1/payments/" + id + "/refunds", "{\"amount\": 1000}");
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.json().get("payment").get("refunded").asLong()).isEqualTo(1000);
        Reply release = bank.post("/v1/payments/" + id + "/void", "{}");

        assertThat(release.status()).isEqualTo(200);
        JsonNode payment = bank.get("/v1/payments/" + id).json();
        assertThat(payment).isEqualTo(release.json());
        assertThat(payment.get("state").stringValue()).isEqualTo("captured");
        assertThat(List.of(
                        payment.get("authorised").asLong(),
                        payment.get("captured").asLong(),
                        payment.get("refunded").asLong(),
                        payment.get("voided").asLong()))
                .containsExactly(5000L, 3000L, 1000L, 2000L);
        assertThat(ledger(id)).containsExactly("authorise 5000", "capture 3000", "refund 1000", "void 2000");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, authorised,",
        "5555555555554444, authorised,",
        "4000000000000002, declined, card_declined",
        "4000000000009995, declined, insufficient_funds",
        "4000000000003220, action_required,"
    })
    void answersAsTheCardSays(String number, String state, String reason) {
        JsonNode payment = pay(number, 1999);

        assertThat(payment.get("state").stringValue()).isEqualTo(state);
        assertThat(payment.get("reason").isNull() ? null : payment.get("reason").stringValue())
                .isEqualTo(reason);
        assertThat(payment.get("authorised").asLong()).isEqualTo(state.equals("authorised") ? 1999 : 0);
        assertThat(payment.get("card").get("last4").stringValue()).isEqualTo(number.substring(12));
    }

    @Test
    void refusesToCaptureMoreThanIsAuthorised() {
        String id = pay("4242424242424242", 1000).get("id").stringValue();
        bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 600}");

        Reply refused = bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 401}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("state").stringValue()).isEqualTo("captured");
        assertThat(bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 400}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesToRefundMoreThanIsCaptured() {
        String id = pay("4242424242424242", 1000).get("id").stringValue();

        assertThat(bank.post("/v1/payments/" + id + "/refunds", "{\"amount\": 1}")
                        .status())
                .isEqualTo(409);
        bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 500}");
        assertThat(bank.post("/v1/payments/" + id + "/refunds", "{\"amount\": 501}")
                        .status())
                .isEqualTo(409);
        assertThat(bank.post("/v1/payments/" + id + "/refunds", "{\"amount\": 500}")
                        .status())
                .isEqualTo(201);
        assertThat(bank.post("/v1/payments/" + id + "/refunds", "{\"amount\": 1}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void releasesOnlyOnce() {
        String id = pay("4242424242424242", 1000).get("id").stringValue();

        assertThat(bank.post("/v1/payments/" + id + "/void", "{}")
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("voided");
        Reply again = bank.post("/v1/payments/" + id + "/void", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("state").stringValue()).isEqualTo("voided");
        assertThat(bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 1}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void answersTheSameUnderTheSameKeyAndRefusesAnotherBody() {
        String key = UUID.randomUUID().toString();
        String body = payment("R-same", 700, token("4242424242424242"));

        Reply first = bank.post("/v1/payments", body, key);
        String id = first.json().get("id").stringValue();
        bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 700}");
        Reply again = bank.post("/v1/payments", body, key);
        Reply other = bank.post("/v1/payments", body.replace("700", "701"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field()).isEqualTo("Idempotency-Key");
        assertThat(bank.get("/v1/payments?key=" + key).json().get("items")).hasSize(1);
        assertThat(bank.get("/v1/payments?key=" + key + "-never").json().get("items"))
                .isEmpty();
    }

    @Test
    void doesTheWorkOnceWhenTheSameKeyComesManyTimesAtOnce() throws Exception {
        String id = pay("4242424242424242", 10_000).get("id").stringValue();
        String key = UUID.randomUUID().toString();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> calls = IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(
                            () -> bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 100}", key)))
                    .toList();
            String first = calls.getFirst().get().text();
            for (Future<Reply> call : calls) {
                assertThat(call.get().status()).isEqualTo(201);
                assertThat(call.get().text()).isEqualTo(first);
            }
        }
        assertThat(bank.get("/v1/payments/" + id).json().get("captured").asLong())
                .isEqualTo(100);
        JsonNode operation =
                bank.get("/v1/operations?key=" + key).json().get("items").get(0);
        assertThat(operation.get("kind").stringValue()).isEqualTo("capture");
        assertThat(operation.get("amount").asLong()).isEqualTo(100);
        assertThat(operation.get("payment").stringValue()).isEqualTo(id);
    }

    @Test
    void losesTheAnswerButNotTheWork() {
        String key = UUID.randomUUID().toString();
        String body = payment("R-lost", 500, token("4242424242424242"));
        bank.put("/v1/knobs", "{\"loseAnswer\": 1}");

        assertThatThrownBy(() -> bank.sendOrFail(bank.posting("/v1/payments", body, key)))
                .isInstanceOf(IOException.class);

        bank.put("/v1/knobs", "{\"loseAnswer\": 0}");
        JsonNode found = bank.get("/v1/payments?key=" + key).json().get("items");
        assertThat(found).hasSize(1);
        assertThat(bank.post("/v1/payments", body, key).json()).isEqualTo(found.get(0));
        assertThat(bank.getOpenly("/v1/payments?reference=R-lost").json().get("items"))
                .hasSize(1);
    }

    @Test
    void tellsTheShopOfEveryChange() {
        String id = pay("4242424242424242", 800).get("id").stringValue();
        bank.post("/v1/payments/" + id + "/captures", "{\"amount\": 800}");

        await().untilAsserted(() -> assertThat(shop.about(id).stream()
                        .map(message ->
                                message.data().get("payment").get("state").stringValue()))
                .containsExactlyInAnyOrder("authorised", "captured"));
        assertThat(shop.about(id)).allSatisfy(message -> {
            assertThat(message.path()).isEqualTo("/hooks/bank");
            assertThat(message.type()).isEqualTo("payment.updated");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | {\"number\": \"4242424242424241\", \"expiry\": \"12/40\", \"cvc\": \"123\"}",
                "number | {\"number\": 4242424242424242, \"expiry\": \"12/40\", \"cvc\": \"123\"}",
                "number | {\"expiry\": \"12/40\", \"cvc\": \"123\"}",
                "expiry | {\"number\": \"4242424242424242\", \"expiry\": \"13/40\", \"cvc\": \"123\"}",
                "expiry | {\"number\": \"4242424242424242\", \"expiry\": \"12/20\", \"cvc\": \"123\"}",
                "cvc | {\"number\": \"4242424242424242\", \"expiry\": \"12/40\", \"cvc\": \"12\"}",
                "cvc | {\"number\": \"4242424242424242\", \"expiry\": \"12/40\", \"cvc\": \"1234\"}",
                "cvc | {\"number\": \"378282246310005\", \"expiry\": \"12/40\", \"cvc\": \"123\"}",
                "name | {\"number\": \"4242424242424242\", \"expiry\": \"12/40\", \"cvc\": \"123\", \"name\": \"A\"}"
            })
    void refusesBadCardsNamingTheField(String field, String body) {
        Reply refused = bank.postForm("/v1/tokens", Map.of());
        assertThat(refused.status()).isEqualTo(400);

        Reply named = bank.post("/v1/tokens", body);
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.field()).isEqualTo(field);
    }

    static Stream<List<String>> badPayments() {
        String good = payment("R-bad", 100, "");
        return Stream.of(
                List.of("amount", good.replace("{\"amount\": 100, \"currency\": \"EUR\"}", "100")),
                List.of("amount.amount", good.replace("100", "0")),
                List.of("amount.amount", good.replace("100", "-5")),
                List.of("amount.amount", good.replace("100", "1.5")),
                List.of("amount.amount", good.replace("100", "\"100\"")),
                List.of("amount.amount", good.replace("100", "99999999999999999999999")),
                List.of("amount.currency", good.replace("EUR", "EUX")),
                List.of("reference", good.replace("\"R-bad\"", "7")),
                List.of("reference", good.replace("R-bad", "x".repeat(65))),
                List.of("returnUrl", good.replace("http://localhost/back", "javascript:alert(1)")),
                List.of("returnUrl", good.replace("http://localhost/back", "/back")),
                List.of("token", good.replace("{\"reference\"", "{\"token\": \"tok_none\", \"reference\"")),
                List.of("surprise", good.replace("{\"reference\"", "{\"surprise\": 1, \"reference\"")));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("badPayments")
    void refusesBadPaymentsNamingTheField(List<String> fieldAndBody) {
        Reply refused = bank.post("/v1/payments", fieldAndBody.get(1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo(fieldAndBody.getFirst());
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "null", "''", "{\"a\": 1, \"a\": 2}", "{} {}", "{\"amount\": 1e999999}"})
    void refusesWhatIsNotOneJsonObject(String body) {
        assertThat(bank.post("/v1/payments", body).status()).isIn(400, 422);
    }

    @Test
    void refusesABodyOverTheLimit() {
        assertThat(bank.post("/v1/payments", "{\"reference\": \"" + "x".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void refusesCallsWithoutTheKeys() {
        Caller stranger = new Caller(partners.address(Partner.BANK), "wrong");
        String body = payment("R-key", 100, "");

        assertThat(stranger.post("/v1/payments", body).status()).isEqualTo(401);
        assertThat(stranger.get("/v1/payments?key=x").status()).isEqualTo(401);
        assertThat(stranger.get("/v1/operations?key=x").status()).isEqualTo(401);
        assertThat(bank.post("/v1/payments", body, " ").status()).isEqualTo(400);
        assertThat(bank.get("/v1/payments/unknown").status()).isEqualTo(404);
        assertThat(bank.post("/v1/payments/unknown/void", "{}").status()).isEqualTo(404);
        assertThat(bank.getOpenly("/v1/payments").status()).isEqualTo(422);
    }

    @Test
    void turnsOneKnobAndKeepsTheOthers() {
        bank.put("/v1/knobs", "{\"webhookDelayMs\": 7}");
        Reply turned = bank.put("/v1/knobs", "{\"loseAnswer\": 0.25}");

        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.json()).isEqualTo(bank.getOpenly("/v1/knobs").json());
        assertThat(turned.json().get("webhookDelayMs").asLong()).isEqualTo(7);
        assertThat(turned.json().get("loseAnswer").asDouble()).isEqualTo(0.25);
        assertThat(bank.put("/v1/knobs", "{\"loseAnswer\": 1.5}").field()).isEqualTo("loseAnswer");
        assertThat(bank.put("/v1/knobs", "{\"latencyMs\": -1}").field()).isEqualTo("latencyMs");
        assertThat(bank.put("/v1/knobs", "{\"latency\": 1}").field()).isEqualTo("latency");
    }

    private static JsonNode pay(String number, long amount) {
        Reply reply = bank.post("/v1/payments", payment("R-" + UUID.randomUUID(), amount, token(number)));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private static String token(String number) {
        return bank.post("/v1/tokens", "{\"number\": \"" + number + "\", \"expiry\": \"12/40\", \"cvc\": \"123\"}")
                .json()
                .get("token")
                .stringValue();
    }

    private static String payment(String reference, long amount, String token) {
        return "{\"reference\": \"%s\", \"amount\": {\"amount\": %d, \"currency\": \"EUR\"}, %s\"returnUrl\": \"http://localhost/back\"}"
                .formatted(reference, amount, token.isEmpty() ? "" : "\"token\": \"" + token + "\", ");
    }

    private static List<String> ledger(String payment) {
        return bank.getOpenly("/v1/ledger")
                .json()
                .get("items")
                .valueStream()
                .filter(line -> line.get("payment").stringValue().equals(payment))
                .map(line -> line.get("kind").stringValue() + " "
                        + line.get("amount").asLong())
                .toList();
    }
}
