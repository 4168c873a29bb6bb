package com.shopwright.partners.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.ShopEar;
import com.shopwright.partners.ShopEar.Heard;
import com.shopwright.partners.wire.Outbox.Handling;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed messages: the signature, retries, duplicates, drops, delays, and that they outlive a restart. */
class MessagesFlowTest {
    @TempDir
    Path folder;

    private final ShopEar shop = new ShopEar();
    private final Link link = Link.fresh(URI.create("http://localhost"), Optional.of(shop.address()));

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void signsAsStandardWebhooksDo() throws Exception {
        try (Office office = open(Handling.FAITHFUL)) {
            post(office, "one");
            await().until(() -> shop.about("one").size() == 1);
        }
        Heard heard = shop.about("one").getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(link.secret()), "HmacSHA256"));
        String signed = heard.id() + "." + heard.timestamp() + "." + heard.body();
        assertThat(heard.signature())
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(Math.abs(Instant.now().getEpochSecond() - heard.timestamp())).isLessThan(60);
        assertThat(heard.json().get("id").stringValue()).isEqualTo(heard.id());
        assertThat(heard.json().propertyNames()).containsExactly("id", "type", "at", "data");
        assertThat(heard.data().get("name").stringValue()).isEqualTo("one");
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsTheKnownExampleAsEverybodyElse() {
        assertThat(Signature.of(
                        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void triesAgainAfterASecondThenTwo() {
        shop.beDeaf(2);
        Instant posted = Instant.now();
        try (Office office = open(Handling.FAITHFUL)) {
            post(office, "deaf");
            await().until(() -> shop.about("deaf").size() == 1);
        }
        assertThat(Duration.between(posted, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(2900));
    }

    @Test
    void waitsAMinuteAtMost() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7, 100).stream()
                        .map(n -> Outbox.wait(n).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void sendsOneMessageTwiceWithTheSameId() {
        try (Office office = open(new Handling(false, 2, Duration.ZERO))) {
            post(office, "twice");
            await().until(() -> shop.about("twice").size() == 2);
        }
        assertThat(shop.about("twice").stream().map(Heard::id).distinct()).hasSize(1);
    }

    @Test
    void dropsAndDelays() {
        try (Office office = open(new Handling(true, 1, Duration.ZERO))) {
            post(office, "dropped");
        }
        Instant posted = Instant.now();
        try (Office office = open(new Handling(false, 1, Duration.ofMillis(400)))) {
            post(office, "late");
            await().until(() -> shop.about("late").size() == 1);
        }
        assertThat(Duration.between(posted, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(shop.about("dropped")).isEmpty();
    }

    @Test
    void sendsWhatWaitedAfterARestart() {
        Link nowhere = new Link(link.url(), Optional.empty(), link.key(), link.secret());
        try (Office office = Office.open(plan(Handling.FAITHFUL), folder, Clock.systemUTC())) {
            office.begin(nowhere);
            post(office, "patient");
        }
        assertThat(shop.heard()).isEmpty();
        try (Office office = open(Handling.FAITHFUL)) {
            await().until(() -> shop.about("patient").size() == 1);
            assertThat(office.id()).isEqualTo("test");
        }
    }

    @Test
    void losesNothingAmongMany() {
        try (Office office = open(Handling.FAITHFUL)) {
            for (int i = 0; i < 300; i++) {
                post(office, "many-" + i);
            }
            await().until(() -> shop.about("many-").size() >= 300);
        }
        assertThat(shop.about("many-").stream().map(Heard::id).distinct()).hasSize(300);
        assertThat(shop.about("many-")).hasSize(300);
    }

    @Test
    void ringsATimerOnceAndOnlyIfItsEffectHolds() {
        try (Office office = Office.open(plan(Handling.FAITHFUL), folder, Clock.systemUTC())) {
            office.timers()
                    .on(
                            "ring",
                            (db, subject, now) -> office.outbox().post(db, "rang", subject, Map.of("name", subject)));
            office.begin(link);
            office.store().write(db -> {
                office.timers().set(db, "ring", "bell", office.now().plusMillis(100));
                office.timers().set(db, "ring", "cancelled", office.now().plusMillis(100));
                office.timers().cancel(db, "cancelled");
                return 2;
            });
            await().until(() -> shop.about("bell").size() == 1);
            assertThat(shop.about("cancelled")).isEmpty();
        }
    }

    private Office open(Handling handling) {
        Office office = Office.open(plan(handling), folder, Clock.systemUTC());
        office.begin(link);
        return office;
    }

    private static Office.Plan plan(Handling handling) {
        return new Office.Plan("test", "com/shopwright/partners/mailbox/schema.sql", List.of(), knobs -> handling);
    }

    private static void post(Office office, String name) {
        office.store().write(db -> {
            office.outbox().post(db, "test.happened", name, Map.of("name", name));
            return name;
        });
    }
}
