package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.InTransit;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import com.shopwright.stock.Transfers;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff do with the stock in the back office of the running shop, over HTTP and without JavaScript. */
class OfficeStockFlowTest {

    private static final Sku SKU = new Sku("LW-FTH-CLA");
    private static final String PAGE = "/office/stock/" + SKU;

    private final RunningShop shop = RunningShop.full();
    private final Stock stock = shop.face(Stock.class);
    private final Transfers transfers = shop.face(Transfers.class);
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    private StockLevel level(String place) {
        return stock.levels(Set.of(SKU)).stream()
                .filter(level -> level.location().equals(new LocationId(place)))
                .findFirst()
                .orElseThrow();
    }

    private String post(String form, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("form", UUID.randomUUID().toString()));
        all.putAll(fields);
        return staff.post(PAGE + form, all).body();
    }

    @Test
    void everyPageIsThere() {
        for (String page : List.of(
                "/office/stock?show=sold-out",
                "/office/stock?show=in-transit",
                "/office/stock?show=nonsense",
                PAGE + "?entries=100",
                PAGE + "?entries=many",
                "/office/stock/transfers",
                "/office/stock/places",
                "/office/stock/books")) {
            HttpResponse<String> answer = staff.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("<h1").doesNotContain("Optional[", "null</");
        }
    }

    @Test
    void sendsGoodsToAnotherPlaceAndSaysThatTheyArrived() {
        int before = level("venlo").onHand();
        Map<String, String> form = Map.of(
                "form",
                UUID.randomUUID().toString(),
                "from",
                "leipzig",
                "to",
                "venlo",
                "quantity",
                "3",
                "due",
                "2031-05-01");
        assertThat(staff.post(PAGE + "/transfers", form).body()).contains("Sent 3 to Venlo");
        staff.post(PAGE + "/transfers", form);
        assertThat(level("venlo").inTransit()).as("sent twice, moved once").isEqualTo(3);
        assertThat(staff.get("/office/stock?show=in-transit").body()).contains(SKU.value(), "3 in transit");
        assertThat(staff.get("/office/stock/transfers").body()).contains("From Leipzig", PAGE);

        InTransit sent = transfers.inTransit().stream()
                .filter(one -> one.transfer().sku().equals(SKU))
                .findFirst()
                .orElseThrow();
        String arrival = "/office/stock/transfers/" + sent.transfer().id() + "/arrival";
        assertThat(staff.post(arrival, Map.of("arrived", "4")).body()).contains("Only 3 were sent");
        assertThat(staff.post(arrival, Map.of("arrived", "2")).body()).contains("They are there");
        assertThat(level("venlo").onHand()).isEqualTo(before + 2);
        assertThat(staff.get(PAGE).body()).contains("Came from another place", "Written off", "lost on the way");
    }

    @Test
    void movesGoodsAtOnceAndRefusesWhatCannotMove() {
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "venlo", "quantity", "1", "arrived", "yes")))
                .contains("Moved 1 to Venlo");
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "leipzig", "quantity", "1")))
                .contains("Choose another place than the one they come from. Nothing was changed.");
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "atlantis", "quantity", "1")))
                .contains("Use one of: leipzig, venlo. Nothing was changed.");
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "venlo", "quantity", "0")))
                .contains("Enter how many");
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "venlo", "quantity", "999999")))
                .contains("free in Leipzig warehouse: what is promised to orders stays");
        assertThat(post("/transfers", Map.of("from", "leipzig", "to", "venlo", "quantity", "1", "form", "x")))
                .contains("open the page again");
    }

    @Test
    void writesOffWithAReasonAndPutsBack() {
        int before = level("leipzig").onHand();
        assertThat(post("/scrap", Map.of("location", "leipzig", "quantity", "1", "reason", "Moths <in it>")))
                .contains("Written off.", "Moths &lt;in it&gt;");
        assertThat(post("/scrap", Map.of("location", "leipzig", "quantity", "100000")))
                .contains("Only " + (before - 1) + " are on hand there");
        assertThat(post("/returns", Map.of("location", "leipzig", "quantity", "1")))
                .contains("Put back 1.", "Came back");
        assertThat(level("leipzig").onHand()).isEqualTo(before);
    }

    @Test
    void keepsSomeBackAndTellsWhenFewAreLeft() {
        int free = level("leipzig").available() + level("venlo").available();
        try {
            assertThat(post("/levels", Map.of("buffer", String.valueOf(free - 2), "lowAt", "5")))
                    .contains("Saved.", "2 can be sold now, over all places.", "Few left");
            assertThat(stock.available(Set.of(SKU))).containsEntry(SKU, 2);
            assertThat(staff.get("/office").body()).contains("Down to the level that you wanted to be told about");
            assertThat(staff.get("/office/stock?show=low").body()).contains(SKU.value());
            assertThat(post("/levels", Map.of("buffer", "-1", "lowAt", ""))).contains("Enter whole numbers");
        } finally {
            post("/levels", Map.of("buffer", "0", "lowAt", ""));
        }
        assertThat(stock.available(Set.of(SKU))).containsEntry(SKU, free);
    }

    @Test
    void checksTheBooksAndShowsWhatDoesNotFollowFromTheLedger() {
        assertThat(staff.post("/office/stock/books", Map.of()).body()).contains("all of them agree", "The books agree");
        shop.sql()
                .sql("update stock.item set on_hand = on_hand + 7 where sku = 'LW-FTH-SAN' and location = 'venlo'")
                .update();
        try {
            assertThat(staff.post("/office/stock/books", Map.of()).body())
                    .contains("1 figure does not agree", "LW-FTH-SAN", "on hand");
            assertThat(staff.get("/office").body()).contains("The stock’s books do not agree");
            assertThat(staff.get("/office/stock").body()).contains("The books do not agree: 1 figure is");
        } finally {
            assertThat(staff.post("/office/stock/books/LW-FTH-SAN", Map.of()).body())
                    .contains("are what the ledger says", "The books agree");
        }
        assertThat(staff.get("/office").body()).doesNotContain("The stock’s books do not agree");
    }

    @Test
    void choosesHowPlacesAreChosenAndWhereTheyAre() {
        try {
            assertThat(staff.post("/office/stock/places", Map.of("strategy", "nearest"))
                            .body())
                    .contains("From the next order on: nearest to the buyer.");
            assertThat(staff.post("/office/stock/places", Map.of("strategy", "dice"))
                            .body())
                    .contains("Choose one of the ways");
        } finally {
            staff.post("/office/stock/places", Map.of("strategy", "fewest-shipments"));
        }
        Map<String, String> venlo = Map.of("name", "Venlo", "priority", "2", "country", "NL", "postalCode", "5911 AA");
        assertThat(staff.post("/office/stock/places/venlo", venlo).body()).contains("Saved.", "5911AA");
        assertThat(staff.post(
                                "/office/stock/places/venlo",
                                Map.of("name", "Venlo", "priority", "2", "country", "XX", "postalCode", "1"))
                        .body())
                .contains("two-letter ISO 3166 code");
        assertThat(staff.post("/office/stock/places/atlantis", venlo).statusCode())
                .isEqualTo(404);
    }

    @Test
    void addsAPlaceOnceAndSaysWhatIsMissing() {
        String add = "/office/stock/places/new";
        Map<String, String> loft =
                Map.of("name", "Dachboden Süd", "priority", "9", "country", "de", "postalCode", "04 109");
        try {
            assertThat(staff.post(add, loft).body())
                    .contains("Dachboden Süd is there.", "/office/stock/places/dachboden-sud", "04109");
            assertThat(staff.post(add, loft).body()).contains("There is a place of this name already");
        } finally { // other tests name the places there are
            shop.sql()
                    .sql("delete from stock.location where id = 'dachboden-sud'")
                    .update();
        }
        assertThat(staff.post(add, Map.of("priority", "1")).body()).contains("Enter a name for the place");
        assertThat(staff.post(add, Map.of("name", "Loft")).body()).contains("Enter a whole number for its turn");
        assertThat(staff.post(add, Map.of("name", "Loft", "priority", "1", "postalCode", "04109"))
                        .body())
                .contains("Enter the country of the postal code too");
        assertThat(staff.post(add, Map.of("name", "!?", "priority", "1")).body())
                .contains("a letter from a to z");
        assertThat(staff.get("/office/stock/places").body()).doesNotContain("places/loft");
    }
}
