package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that happens, on the page and in the stream that keeps it moving. */
@Timeout(120)
class ActivityFlowTest {
    private static final String STREAM = "/office/activity/stream";

    private final RunningShop shop = RunningShop.full();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @Test
    void tellsEveryStepOfAnOrderAsItHappensAndTheNewestFirstAfterwards() throws Exception {
        HttpResponse<Stream<String>> stream = staff.listen(STREAM);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread ear = Thread.ofVirtual().start(() -> hear(stream.body(), heard));

        Reply placed = shop.buyer().orderByCard(shop.buyer().cart("LW-BOK-CARE", 1), "4242424242424242");
        String order = placed.text("/number");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stepsOf(order, heard))
                        .contains("Order placed", "Payment authorised", "Order confirmed", "Shipped"));
        assertThat(stepsOf(order, heard)).doesNotHaveDuplicates();
        stream.body().close();
        ear.join();

        String page = staff.get("/office/activity").body();
        assertThat(page.indexOf("Order confirmed")).isPositive().isLessThan(page.lastIndexOf("Order placed"));
        assertThat(staff.get("/office").body()).contains("Right now", "data-stream=\"" + STREAM + "\"");
    }

    @Test
    void strangersHearNothing() {
        HttpResponse<String> refused = new StaffBrowser(shop.url()).getOnce(STREAM);
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElse("")).contains("/office/sign-in");
    }

    private static void hear(Stream<String> lines, List<String> heard) {
        try {
            lines.forEach(heard::add);
        } catch (UncheckedIOException closed) {
            assertThat(closed).hasMessageContaining("closed");
        }
    }

    /** An event is the element of one step: its name stands before the order's number. */
    private static List<String> stepsOf(String order, List<String> heard) {
        return Stream.of(String.join("\n", heard).split("event:step"))
                .filter(event -> event.contains(order))
                .map(event -> event.replaceAll("(?s).*<strong>(.*?)</strong>.*", "$1"))
                .toList();
    }
}
