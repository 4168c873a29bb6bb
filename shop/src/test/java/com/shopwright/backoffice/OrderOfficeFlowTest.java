package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What staff change about an order: pieces, money, delivery, and which orders they see first. */
class OrderOfficeFlowTest {

    private static final String BOOK = "LW-BOK-CARE";

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @Test
    void cancelsOneOfTwoPiecesOnceHoweverOftenItIsClicked() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 2), "transfer").expect(201);
        String page = "/office/orders/" + placed.text("/number");
        assertThat(staff.get(page).body()).contains("Cancel a part", "Change the delivery");
        String form = staff.get(page + "/pieces").body();
        assertThat(form).contains("can still be cancelled");
        Map<String, String> filled = Map.of(
                field(form, "pieces-[0-9a-f-]+"), "1", "key", hidden(form, "key"), "reason", "Only <one> needed");

        String after = staff.post(page + "/pieces", filled).body();
        staff.post(page + "/pieces", filled);

        assertThat(after).contains("less to pay", "1 cancelled", "Costs now", "Only &lt;one&gt; needed");
        Reply order = buyer.read(placed);
        assertThat(order.at("/changes").size()).isEqualTo(1);
        assertThat(order.at("/lines/0/cancelled").asInt()).isEqualTo(1);
        assertThat(order.at("/lines/0/quantity").asInt()).as("what was agreed").isEqualTo(2);
        assertThat(staff.post(page + "/pieces", with(filled, "reason", "something else"))
                        .body())
                .contains("sent before");
        staff.post(
                page + "/pieces", with(filled, "key", UUID.randomUUID().toString())); // the last piece ends the order
        assertThat(buyer.read(placed).text("/state")).isEqualTo("CANCELLED");
    }

    @Test
    void givesMoneyBackForADeliveredOrderUpToWhatWasTaken() {
        Reply placed =
                buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
        buyer.awaitState(placed, "DELIVERED");
        String page = "/office/orders/" + placed.text("/number");
        String form = staff.get(page + "/refund").body();
        Map<String, String> filled = Map.of("amount", "2,50", "key", hidden(form, "key"), "reason", "A scratch");

        assertThat(staff.post(page + "/refund", filled).body()).contains("€2.50 goes back to the buyer");
        buyer.await(placed, order -> order.at("/payments/0/refunded/amount").asLong() == 250);
        assertThat(staff.post(page + "/refund", with(with(filled, "amount", "9999"), "key", "another"))
                        .body())
                .contains("Nothing was changed");
        assertThat(staff.post(page + "/refund", with(with(filled, "amount", "much"), "key", "another"))
                        .body())
                .contains("such as 12.50");
    }

    @Test
    void showsWhatAnotherDeliveryCostsBeforeItIsMade() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        String page = "/office/orders/" + placed.text("/number");
        String form = staff.get(page + "/delivery").body();
        Map<String, String> typed = new HashMap<>(Map.of(
                "name", "Anna Baum",
                "line1", "Neue Straße 7",
                "postalCode", "10115",
                "city", "Berlin",
                "country", "DE",
                "method", "standard",
                "key", hidden(form, "key")));

        String quoted = staff.post(page + "/delivery", typed).body();
        assertThat(quoted).contains("It costs the buyer", "Deliver it there");
        Matcher difference =
                Pattern.compile("name=\"difference\" value=\"(-?\\d+)\"").matcher(quoted);
        assertThat(difference.find()).isTrue();
        typed.put("difference", difference.group(1));

        assertThat(staff.post(page + "/delivery", typed).body())
                .contains("The order goes there now", "Neue Straße 7", "Lindenallee 5");
        typed.put("line1", "");
        assertThat(staff.post(page + "/delivery", typed).body()).contains("notice told bad");
    }

    @Test
    void holdsBackWhatARuleMatchesUntilItIsApproved() {
        Map<String, String> rules = Map.of("amountAbove", "5", "withinHours", "24");
        assertThat(staff.post("/office/review", rules).body()).contains("Saved.", "value=\"5.00\"");
        try {
            Reply placed =
                    buyer.orderByCard(buyer.cart(BOOK, 1), "4242424242424242").expect(201);
            buyer.awaitState(placed, "IN_REVIEW");
            String page = "/office/orders/" + placed.text("/number");
            assertThat(staff.get(page).body()).contains("above the amount you want to look at first", "To review");
            assertThat(buyer.read(placed).at("/payments/0/captured/amount").asLong())
                    .isZero();
            assertThat(staff.post(page + "/approve", Map.of()).body()).contains("Approved. The order goes on.");
            buyer.awaitState(placed, "DELIVERED");
        } finally {
            staff.post("/office/review", Map.of("withinHours", "24"));
        }
        assertThat(staff.post("/office/review", Map.of("withinHours", "0")).body())
                .contains("Nothing was changed");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String field(String page, String pattern) {
        Matcher name = Pattern.compile("name=\"(" + pattern + ")\"").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static String hidden(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
