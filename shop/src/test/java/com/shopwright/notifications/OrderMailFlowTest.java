package com.shopwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderProgressed;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The mails of real orders, read in the mailbox they were sent to. */
class OrderMailFlowTest {

    private static final String BOOK = "LW-BOK-CARE";

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();

    @Test
    void writesOnceAtEachStepHoweverOftenTheEventComes() {
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
        buyer.awaitState(placed, "DELIVERED");
        awaitMail(placed, "has arrived");

        OrderMail mail = shop.face(OrderMail.class);
        var id = shop.face(Orders.class)
                .find(OrderNumber.parse(placed.text("/number")))
                .orElseThrow()
                .id();
        mail.progressed(new OrderProgressed(id, Step.CONFIRMED, Optional.empty()));
        mail.progressed(new OrderProgressed(id, Step.CONFIRMED, Optional.empty()));

        assertThat(shop.face(Notifications.class).about(id.value()))
                .extracting(Notifications.Written::what)
                .containsExactlyInAnyOrder("Order confirmation", "On its way", "Delivered");
        assertThat(subjects(placed))
                .containsExactlyInAnyOrder(
                        "Your order " + placed.text("/number") + " is confirmed",
                        "Your parcel is on its way (order " + placed.text("/number") + ")",
                        "Your parcel has arrived (order " + placed.text("/number") + ")");
        assertThat(mailsOf(placed))
                .allSatisfy(message -> assertThat(message.get("text").asString())
                        .contains("/orders/" + placed.text("/number") + "?key=" + placed.text("/key")));
    }

    @Test
    void tellsWhereToTransferToAndWhenItWasCancelled() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        JsonNode transfer = awaitMail(placed, "Please pay");
        assertThat(transfer.get("text").asString())
                .contains("DE89 3704 0044 0532 0130 00", placed.text("/number"), "Larkwood GmbH");

        shop.owner()
                .post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel", Map.of())
                .expect(200);

        assertThat(awaitMail(placed, "is cancelled").get("text").asString()).contains("cancelled order");
    }

    @Test
    void tellsThatAPaymentFailedAndHowToTryAgain() {
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4000000000009995").expect(201);

        assertThat(awaitMail(placed, "did not go through").get("text").asString())
                .containsIgnoringWhitespaces("not enough on the account", "Try again:");
    }

    @Test
    void tellsWhichPartComesLater() {
        shop.emptyShelves("LW-TRC-ASH");
        Reply placed = buyer.orderByCard(buyer.cart("LW-TRC-ASH", 1), "4242424242424242")
                .expect(201);

        assertThat(awaitMail(placed, "comes a little later").get("text").asString())
                .contains("Tarn rocking chair");
    }

    private JsonNode awaitMail(Reply placed, String subject) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> mailsOf(placed).stream()
                                .filter(mail -> mail.get("subject").asString().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<String> subjects(Reply placed) {
        return mailsOf(placed).stream()
                .map(mail -> mail.get("subject").asString())
                .toList();
    }

    private List<JsonNode> mailsOf(Reply placed) {
        JsonNode items = new ApiClient(shop.partner(Partner.MAILBOX))
                .get("/api/messages?to=anna@example.com")
                .expect(200)
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(mail -> mail.get("subject").asString().contains(placed.text("/number")))
                .toList();
    }
}
