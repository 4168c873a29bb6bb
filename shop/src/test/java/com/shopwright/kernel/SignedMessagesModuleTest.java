package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.SignedMessages.Reading;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignedMessagesModuleTest {
    private static final String SECRET =
            Base64.getEncoder().encodeToString("a secret of the bank".getBytes(StandardCharsets.UTF_8));
    private static final String BODY = """
            {"id":"m-1","type":"payment.updated","data":{"payment":{"id":"p-1"}}}""";

    private final HikariDataSource pool = TestNode.pool(TestDatabase.migrated());
    private final TestClock clock = new TestClock();
    private final TestNode node = new TestNode(pool, clock, "a", List.of());
    private final SignedMessages messages = new StandardWebhooks(
            name -> name.equals("bank")
                    ? Optional.of(new Link("bank", URI.create("http://localhost:1"), "key", SECRET))
                    : Optional.empty(),
            clock,
            JsonMapper.builder().build(),
            node.sql,
            ShopId.ONLY);

    @AfterEach
    void close() {
        pool.close();
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static String sign(String secret, String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reading read(String id, String timestamp, String signature, String body) {
        return messages.read("bank", id, timestamp, signature, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Reading reading, String why) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(why));
    }

    @Test
    void readsAMessageThatIsSignedWithTheLinksSecret() {
        String signature = sign(SECRET, "m-1", now(), BODY);
        assertThat(read("m-1", now(), signature, BODY))
                .isEqualTo(new Reading.Genuine("m-1", "payment.updated", "{\"payment\":{\"id\":\"p-1\"}}"));
    }

    @Test
    void readsAMessageThatCarriesAnOlderSecretsSignatureAsWell() {
        String other = sign(Base64.getEncoder().encodeToString(new byte[32]), "m-1", now(), BODY);
        assertThat(read("m-1", now(), other + " " + sign(SECRET, "m-1", now(), BODY), BODY))
                .isInstanceOf(Reading.Genuine.class);
    }

    @Test
    void refusesAnotherSecretABodyAnIdOrATimestampThatWasChanged() {
        String signature = sign(SECRET, "m-1", now(), BODY);
        String forged = sign(Base64.getEncoder().encodeToString(new byte[32]), "m-1", now(), BODY);
        assertRefused(read("m-1", now(), forged, BODY), "signature");
        assertRefused(read("m-1", now(), signature, BODY.replace("p-1", "p-2")), "signature");
        assertRefused(read("m-2", now(), signature, BODY), "signature");
        String later = Long.toString(clock.instant().getEpochSecond() + 1);
        assertRefused(read("m-1", later, signature, BODY), "signature");
    }

    @Test
    void refusesASignatureThatIsNone() {
        for (String none : List.of(
                "",
                " ",
                "v1,",
                "v1,***",
                "v1",
                "v2," + sign(SECRET, "m-1", now(), BODY).substring(3))) {
            assertRefused(read("m-1", now(), none, BODY), "signature");
        }
    }

    @Test
    void refusesWhatIsMoreThanFiveMinutesOldOrFromTheFuture() {
        String then = now();
        String signature = sign(SECRET, "m-1", then, BODY);
        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(read("m-1", then, signature, BODY)).isInstanceOf(Reading.Genuine.class);
        clock.pass(Duration.ofSeconds(3));
        assertRefused(read("m-1", then, signature, BODY), "5 minutes");

        String future = Long.toString(clock.instant().getEpochSecond() + 302);
        assertRefused(read("m-1", future, sign(SECRET, "m-1", future, BODY), BODY), "5 minutes");
        for (String nonsense : List.of("", "yesterday", "9223372036854775807", "-9223372036854775808", "1.5")) {
            assertRefused(read("m-1", nonsense, sign(SECRET, "m-1", nonsense, BODY), BODY), "5 minutes");
        }
    }

    @Test
    void refusesALinkThatThisShopDoesNotHave() {
        Reading reading = messages.read(
                "supplier-9", "m-1", now(), sign(SECRET, "m-1", now(), BODY), BODY.getBytes(StandardCharsets.UTF_8));
        assertRefused(reading, "supplier-9");
    }

    @Test
    void refusesASignedBodyThatIsNoJsonObject() {
        for (String body : List.of("", "oak", "{\"type\":", "[]", "7", "null")) {
            assertRefused(read("m-1", now(), sign(SECRET, "m-1", now(), body), body), "JSON");
        }
    }

    @Test
    void letsAMessageTakeEffectOnceForEachLink() {
        assertThat(node.transactions.<Boolean>inOne(() -> messages.firstTime("bank", "m-1")))
                .isTrue();
        assertThat(node.transactions.<Boolean>inOne(() -> messages.firstTime("bank", "m-1")))
                .isFalse();
        assertThat(node.transactions.<Boolean>inOne(() -> messages.firstTime("warehouse", "m-1")))
                .isTrue();
    }

    @Test
    void forgetsAMessageWhoseEffectRolledBack() {
        try {
            node.transactions.inOne(() -> {
                assertThat(messages.firstTime("bank", "m-1")).isTrue();
                throw new IllegalStateException("the effect failed");
            });
        } catch (IllegalStateException expected) {
            // rolled back
        }
        assertThat(node.transactions.<Boolean>inOne(() -> messages.firstTime("bank", "m-1")))
                .isTrue();
    }
}
