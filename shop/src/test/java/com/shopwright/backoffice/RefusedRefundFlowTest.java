package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bank will not give money back: staff are told where they look first, and what they can do about it. */
class RefusedRefundFlowTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern REFUSAL = Pattern.compile("/refusals/([0-9a-f-]{36})/again");

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @AfterEach
    void letMessagesThrough() {
        shop.bank().knobs(Map.of("dropWebhook", 0));
    }

    @Test
    void staffAskOnceMoreAndThenGiveItBackAnotherWay() {
        Reply placed = buyer.orderByCard(buyer.cart("LW-BOK-CARE", 1), "4242424242424242")
                .expect(201);
        buyer.awaitState(placed, "DELIVERED");
        String number = placed.text("/number");
        String page = "/office/orders/" + number;
        emptyAtTheBank(placed);

        staff.post(
                page + "/refund",
                Map.of("amount", "2.50", "key", UUID.randomUUID().toString()));
        String first = awaitRefusal(page, "");

        assertThat(staff.get("/office").body()).contains("Money that could not go back", "Order " + number, "€2.50");
        assertThat(staff.get(page).body())
                .contains("€2.50 could not go back to the buyer", "The bank did not return the money");
        assertThat(staff.post(page + "/refusals/" + first + "/again", Map.of()).body())
                .contains("asked once more");
        String second = awaitRefusal(page, first);
        assertThat(staff.post(page + "/refusals/" + first + "/again", Map.of()).body())
                .contains("seen to that refund already");
        assertThat(staff.post(page + "/refusals/" + second + "/by-hand", Map.of("how", ""))
                        .body())
                .contains("Say how the buyer got the money");
        assertThat(staff.post(page + "/refusals/" + second + "/by-hand", Map.of("how", "Cash in the <shop>"))
                        .body())
                .contains("the buyer has €2.50 back", "€2.50 given back: Cash in the &lt;shop&gt;")
                .doesNotContain("could not go back to the buyer");
        assertThat(staff.get("/office").body()).doesNotContain("Order " + number);
        assertThat(steps(placed)).containsSubsequence("REFUND_REFUSED", "REFUND_REFUSED", "SETTLED_BY_HAND");
    }

    @Test
    void nobodySeesToARefundUnderAnotherOrder() {
        Reply other = buyer.orderBy(buyer.cart("LW-BOK-CARE", 1), "transfer").expect(201);
        assertThat(staff.post(
                                "/office/orders/" + other.text("/number") + "/refusals/" + UUID.randomUUID()
                                        + "/by-hand",
                                Map.of("how", "Cash"))
                        .body())
                .contains("seen to that refund already");
    }

    /** As if somebody had sent all of it back at the bank itself, and the shop had not heard of it yet. */
    private void emptyAtTheBank(Reply placed) {
        shop.bank().knobs(Map.of("dropWebhook", 1));
        var payment = shop.bank().payments(placed.text("/number")).get(0);
        new ApiClient(shop.partner(Partner.BANK))
                .with("Authorization", "Bearer " + bankKey())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/v1/payments/" + payment.get("id").asString() + "/refunds",
                        Map.of("amount", payment.get("captured").asLong()))
                .expect(201);
    }

    private String awaitRefusal(String page, String but) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            Matcher refusal = REFUSAL.matcher(staff.get(page).body());
                            return refusal.find() ? refusal.group(1) : "";
                        },
                        id -> !id.isEmpty() && !id.equals(but));
    }

    private List<String> steps(Reply placed) {
        return buyer.read(placed).at("/timeline").findValuesAsString("step");
    }

    private String bankKey() {
        Properties link = new Properties();
        try (Reader file = Files.newBufferedReader(shop.data().resolve("links/bank.properties"))) {
            link.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return link.getProperty("key");
    }
}
