package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.catalog.Sku;
import com.shopwright.partners.Partner;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What staff do in the back office of the running shop, over HTTP and without JavaScript. */
class OfficeFlowTest {

    private static final String GOOD_CARD = "4242424242424242";
    private static final String BOOK = "LW-BOK-CARE";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningShop shop = RunningShop.full();
    private final Buyer buyer = shop.buyer();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @Test
    void everyPageIsThere() {
        Reply placed = delivered();
        for (String page : List.of(
                "/office",
                "/office/orders",
                "/office/orders?state=delivered&q=anna",
                "/office/orders/" + placed.text("/number"),
                "/office/stock",
                "/office/stock?show=low",
                "/office/stock/" + BOOK,
                "/office/purchase-orders",
                "/office/shipments?state=delivered")) {
            HttpResponse<String> answer = staff.get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("<h1").doesNotContain("Optional[", "null</");
        }
    }

    @Test
    void drawsAnewOnlyWhatMovesOfTheFirstPage() {
        assertThat(staff.get("/office").body()).contains("hx-get=\"/office/today\"", "id=\"activity\"");
        assertThat(staff.get("/office/today").body())
                .contains("id=\"live\"", "Latest orders")
                .doesNotContain("<html", "id=\"activity\"");
    }

    @Test
    void opensEveryPartOfTheOfficeFromAPhoneWithoutJavaScript() {
        String page = staff.get("/office/products").body();
        String more = page.substring(page.indexOf("<details class=\"more\">"), page.indexOf("</nav>"));
        assertThat(more)
                .contains("<summary class=\"current\">", "/office/purchase-orders", "/office/work")
                .contains("href=\"/office/products\" aria-current=\"page\"");
    }

    @Test
    void saysWhetherBuyersCancelTheirOwnOrders() {
        try {
            assertThat(staff.post("/office/review/buyers", Map.of()).body())
                    .contains("Only you cancel orders from now on.")
                    .doesNotContainPattern("name=\"mayCancel\" value=\"true\" checked");
        } finally {
            assertThat(staff.post("/office/review/buyers", Map.of("mayCancel", "true"))
                            .body())
                    .contains("Buyers can cancel their own order")
                    .containsPattern("name=\"mayCancel\" value=\"true\" checked");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String page : List.of(
                "/office/orders/XXXXX-XXXXX",
                "/office/stock/NO-SUCH-THING",
                "/office/stock/%3Cscript%3E",
                "/office/purchase-orders/PO-0000000",
                "/office/purchase-orders/nonsense")) {
            assertThat(staff.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void findsAnOrderByNumberNameAndEmailAndEscapesWhatWasTyped() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        String number = placed.text("/number");

        assertThat(staff.get("/office/orders?q=" + number).body()).contains(number);
        assertThat(staff.get("/office/orders?q=anna@example").body()).contains("/office/orders/");
        assertThat(staff.get("/office/orders?q=%3Cb%3Enobody").body())
                .contains("Nothing found for “&lt;b&gt;nobody”")
                .doesNotContain("<b>nobody");
    }

    @Test
    void showsAnOrdersWholeStory() {
        String page = staff.get("/office/orders/" + delivered().text("/number")).body();

        assertThat(page)
                .contains("The Larkwood care book", "Anna Baum", "Lindenallee 5", "anna@example.com")
                .contains("Payment authorised", "Picked", "Shipped", "Delivered")
                .contains("Order confirmation", "On its way")
                .doesNotContain("Cancel the order", "Approve, let it go on");
    }

    @Test
    void marksATransferAsReceivedOnceAndSaysSoTheSecondTime() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        String page = "/office/orders/" + placed.text("/number");
        assertThat(staff.get("/office").body()).contains("Money to look for");

        assertThat(staff.post(page + "/money-received", Map.of()).body()).contains("Marked as received.");
        buyer.await(placed, order -> !order.text("/state").equals("AWAITING_PAYMENT"));

        assertThat(staff.post(page + "/money-received", Map.of()).body()).contains("No money is expected by hand");
    }

    @Test
    void cancelsAnOrderAfterAskingOnceMore() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);
        String page = "/office/orders/" + placed.text("/number");
        assertThat(staff.get(page + "/cancel").body()).contains("Cancel order", "This cannot be taken back");

        String after = staff.post(page + "/cancel", Map.of("reason", "The buyer <called>"))
                .body();

        assertThat(after).contains("Cancelled. The buyer gets a mail.", "The buyer &lt;called&gt;");
        assertThat(buyer.read(placed).text("/state")).isEqualTo("CANCELLED");
        assertThat(staff.get(page + "/cancel").body()).contains("can no longer be cancelled");
    }

    @Test
    void saysWhyAnOrderCannotBeApproved() {
        String page = "/office/orders/" + delivered().text("/number");

        assertThat(staff.post(page + "/approve", Map.of()).body()).contains("does not wait for anybody");
    }

    @Test
    void approvesAParkedOrderWhichThenGoesOn() {
        ApiClient warehouse = new ApiClient(shop.partner(Partner.WAREHOUSE));
        warehouse.put("/v1/knobs", Map.of("refuse", 1)).expect(200);
        Reply placed;
        try {
            placed = buyer.orderByCard(buyer.cart(BOOK, 1), GOOD_CARD).expect(201);
            buyer.awaitState(placed, "PARKED");
        } finally {
            warehouse.put("/v1/knobs", Map.of("refuse", 0)).expect(200);
        }
        String page = "/office/orders/" + placed.text("/number");
        assertThat(staff.get("/office").body()).contains("Orders that wait for you", placed.text("/number"));
        assertThat(staff.get(page).body()).contains("Why it waits", "Approve, let it go on");

        assertThat(staff.post(page + "/approve", Map.of()).body()).contains("Approved. The order goes on.");

        buyer.awaitState(placed, "DELIVERED");
    }

    @Test
    void refusesFormsThatCarryNoToken() {
        Reply placed = buyer.orderBy(buyer.cart(BOOK, 1), "transfer").expect(201);

        HttpResponse<String> answer =
                staff.postRaw("/office/orders/" + placed.text("/number") + "/cancel", Map.of("reason", ""));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(buyer.read(placed).text("/state")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void postsACountAndRefusesOneThatIsOlderThanTheLastMove() {
        StockLevel level = level("LW-RVS-MOS");
        String page = "/office/stock/LW-RVS-MOS";
        String place = level.location().value();
        String seen = String.valueOf(level.onHand());

        assertThat(count(page, place, "many", seen)).contains("Enter how many you counted");
        assertThat(count(page, place, String.valueOf(level.onHand() + 2), seen))
                .contains("Counted " + (level.onHand() + 2) + " instead of " + level.onHand());
        assertThat(count(page, place, seen, seen)).contains("Meanwhile the figure changed");
        assertThat(count(page, place, seen, String.valueOf(level.onHand() + 2))).contains("Counted " + seen);
        assertThat(level("LW-RVS-MOS").onHand()).isEqualTo(level.onHand());
    }

    @Test
    void receivesByHandWhatASilentSupplierDelivered() {
        Sku sku = new Sku("LW-RVS-MOS");
        Purchasing purchasing = shop.face(Purchasing.class);
        String supplier = purchasing.supply().stream()
                .filter(state -> state.sku().equals(sku))
                .flatMap(state -> state.term().stream())
                .map(term -> term.supplier().value())
                .findFirst()
                .orElseThrow();
        ApiClient partner = new ApiClient(shop.partner(partner(supplier)));
        partner.put("/v1/knobs", Map.of("silent", 1)).expect(200);
        try {
            for (StockLevel level : shop.face(Stock.class).levels(Set.of(sku))) {
                count("/office/stock/" + sku, level.location().value(), "0", String.valueOf(level.onHand()));
            }
            PurchaseOrder order = await().atMost(PATIENCE)
                    .until(
                            () -> open(purchasing, sku),
                            found -> found.filter(o -> o.state() == PurchaseOrderState.SENT)
                                    .isPresent())
                    .orElseThrow();

            String after = staff.post(
                            "/office/purchase-orders/" + order.number() + "/receive",
                            Map.of(sku.value(), String.valueOf(quantity(order, sku))))
                    .body();

            assertThat(after).contains("Received. Orders that waited for it go on");
            assertThat(purchasing.find(order.id()).orElseThrow().state()).isEqualTo(PurchaseOrderState.RECEIVED);
            assertThat(staff.post("/office/purchase-orders/" + order.number() + "/cancel", Map.of())
                            .body())
                    .contains("role=\"alert\"");
        } finally {
            partner.put("/v1/knobs", Map.of("silent", 0)).expect(200);
        }
    }

    private Reply delivered() {
        Reply placed = buyer.orderByCard(buyer.cart(BOOK, 1), GOOD_CARD).expect(201);
        buyer.awaitState(placed, "DELIVERED");
        return placed;
    }

    private String count(String page, String place, String counted, String seen) {
        return staff.post(page + "/counts", Map.of("location", place, "counted", counted, "seen", seen))
                .body();
    }

    private StockLevel level(String sku) {
        return shop.face(Stock.class).levels(Set.of(new Sku(sku))).stream()
                .filter(level -> level.location().equals(new LocationId("leipzig")))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<PurchaseOrder> open(Purchasing purchasing, Sku sku) {
        return purchasing
                .purchaseOrders(new PurchaseOrderFilter(Optional.of(sku), Set.of(), Optional.empty(), 1))
                .items()
                .stream()
                .findFirst();
    }

    private static int quantity(PurchaseOrder order, Sku sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(line -> line.quantity())
                .sum();
    }

    private static Partner partner(String id) {
        return java.util.Arrays.stream(Partner.values())
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
