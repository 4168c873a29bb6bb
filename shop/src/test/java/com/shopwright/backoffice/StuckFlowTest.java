package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.testing.Buyer;
import com.shopwright.testing.FreePorts;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The warehouse cannot be reached until the shop gives up: staff see what is stuck, and get it going or settle it. */
class StuckFlowTest {

    private static final String BOOK = "LW-BOK-CARE";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);
    private final Path link = shop.data().resolve("links/warehouse.properties");
    private final String wired = read(link);

    @AfterEach
    void mendTheWire() {
        write(link, wired);
    }

    @Test
    void triesAgainWhenToldTo() {
        Reply placed = stuckOrder();
        UUID task = parked(placed);
        String number = placed.text("/number");

        assertThat(staff.get("/office").body()).contains("/office/stuck#" + task, "Order " + number);
        assertThat(staff.get("/office/stuck").body())
                .contains(
                        "Ask the warehouse to send a parcel",
                        "href=\"/office/orders/" + number + "\"",
                        "Shipment is not sent yet",
                        "after 25 tries",
                        "it never packs the same parcel twice");
        mendTheWire();

        assertThat(staff.post("/office/stuck/" + task + "/retry", Map.of()).body())
                .contains("Trying again.");
        buyer.awaitState(placed, "DELIVERED");
        assertThat(staff.post("/office/stuck/" + task + "/retry", Map.of()).body())
                .contains("settled already");
    }

    @Test
    void putsAwayWhatAPersonSettledAndSaysSoInTheOrder() {
        Reply placed = stuckOrder();
        UUID task = parked(placed);
        String resolve = "/office/stuck/" + task + "/resolve";

        assertThat(staff.post(resolve, Map.of("reason", " ")).body()).contains("Say in a few words", task.toString());
        assertThat(staff.post(resolve, Map.of("reason", "Sent <it> by bike")).body())
                .contains("Put away, and noted in order " + placed.text("/number"))
                .doesNotContain(task.toString());

        assertThat(staff.get("/office/orders/" + placed.text("/number")).body())
                .contains("Settled by a person", "Ask the warehouse to send a parcel: Sent &lt;it&gt; by bike");
        assertThat(staff.post(resolve, Map.of("reason", "Once more")).body()).contains("settled already");
        assertThat(buyer.read(placed).at("/timeline").findValuesAsString("step"))
                .containsOnlyOnce("SETTLED_BY_HAND");
    }

    /** Its parcel cannot be asked for: nobody listens where the warehouse is said to be. */
    private Reply stuckOrder() {
        write(link, wired.replaceAll("(?m)^url=.*$", "url=http\\\\://localhost\\\\:" + FreePorts.one()));
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
        buyer.awaitState(placed, "CONFIRMED");
        return placed;
    }

    /** The pauses between its tries add up to more than an hour, so the test lets all but the first and the last pass. */
    private UUID parked(Reply placed) {
        await().atMost(SOON)
                .until(() -> shop.sql()
                                .sql("""
                        update kernel.task
                        set attempt = 24,
                            due_at = now()
                        where kind = 'dispatch.send'
                          and last_error is not null
                          and lease is null
                          and parked_at is null
                          and subject in (
                              select id
                              from dispatch.shipment
                              where order_number = :number)
                        """)
                                .param("number", placed.text("/number"))
                                .update()
                        == 1);
        return await().atMost(SOON)
                .until(
                        () -> shop.sql()
                                .sql("""
                                select id
                                from kernel.task
                                where parked_at is not null
                                  and subject in (
                                      select id
                                      from dispatch.shipment
                                      where order_number = :number)
                                """)
                                .param("number", placed.text("/number"))
                                .query(UUID.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
