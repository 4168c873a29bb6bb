package com.shopwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.Expectation;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The date on the page, in the cart and on the order is one date. A business day lasts a day here, so that it stays. */
class PromiseFlowTest {

    private static final String STOCKED = "LW-SBN-120";
    private static final String BACKORDERED = "LW-TRC-ASH";
    private static final String GONE = "LW-BTP-FOR";
    private static final String TRAY = "LW-LPR-4";
    private static final Pattern DATES = Pattern.compile("At your door <strong class=\"nowrap\">([^<]+)</strong>");

    private static RunningShop shop;
    private static ApiClient owner;
    private static Buyer buyer;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(ShopMode.FULL, "shopwright.business-day=86400000");
        owner = shop.owner();
        buyer = shop.buyer();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void theDateBeforeBuyingIsTheDateOnTheOrder() {
        LocalDate day = LocalDate.now().plusDays(40);
        policy(GONE, Map.of("kind", "PRE_ORDER", "from", day.toString(), "limit", 5));
        for (String sku : List.of(STOCKED, BACKORDERED, GONE)) {
            Reply product = product(sku);
            String cart = buyer.cart();
            Reply added = buyer.add(cart, sku, 1).expect(200);
            assertThat(added.at("/lines/0/promise")).as(sku).isEqualTo(promise(product, sku));
            Reply checkedOut = buyer.checkOut(cart, "DE").expect(200);
            Reply placed = buyer.orderByCard(cart, BankClient.GOOD).expect(201);
            assertThat(buyer.read(placed).at("/lines/0/promise")).as(sku).isEqualTo(checkedOut.at("/lines/0/promise"));
            assertThat(page("/products/" + product.text("/slug") + "?sku=" + sku))
                    .as("%s on its page", sku)
                    .matches(body -> DATES.matcher(body).find());
        }
        assertThat(LocalDate.parse(promise(product(GONE), GONE).get("earliest").asString()))
                .as("a pre-order comes when the goods do")
                .isAfter(day);
    }

    @Test
    void whoWaitsIsToldWhenTheGoodsComeLater() {
        LocalDate day = LocalDate.now().plusDays(40);
        policy(GONE, Map.of("kind", "PRE_ORDER", "from", day.toString()));
        Reply placed = buyer.orderByCard(buyer.cart(GONE, 1), BankClient.GOOD).expect(201);
        LocalDate said = LocalDate.parse(buyer.read(placed).text("/lines/0/promise/earliest"));

        shop.face(Stock.class)
                .expect(List.of(new Expectation(
                        UUID.randomUUID(), new Sku(GONE), new LocationId("leipzig"), 100, day.plusDays(30))));

        Reply later = buyer.await(
                placed,
                order ->
                        LocalDate.parse(order.text("/lines/0/promise/earliest")).isAfter(said.plusDays(20)));
        assertThat(later.json().findValuesAsString("step")).contains("PROMISE_MOVED");
    }

    @Test
    void whatIsMadeFromPartsGoesThroughTheWorkshopAndBecomesLaterWhenThatIsFull() {
        policy(
                TRAY,
                Map.of(
                        "kind",
                        "MAKE_TO_ORDER",
                        "bill",
                        Map.of("BRD-OAK-20", 2, "FIN-OIL", 5),
                        "makingDays",
                        1,
                        "minutes",
                        480));
        String first = promise(product(TRAY), TRAY).get("earliest").asString();

        String cart = buyer.cart(TRAY, 2);
        Reply placed = buyer.orderByCard(cart, BankClient.GOOD).expect(201);

        assertThat(LocalDate.parse(promise(product(TRAY), TRAY).get("earliest").asString()))
                .as("a day is sixteen hours, and two took all of it")
                .isAfter(LocalDate.parse(first));
        assertThat(buyer.read(placed).text("/lines/0/promise/earliest")).isEqualTo(first);
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(delivered.at("/shipments").size()).isEqualTo(1);
        assertThat(shop.sql()
                        .sql("select count(*) from dispatch.job j where j.quantity = 2")
                        .query(Integer.class)
                        .single())
                .as("the workshop was asked for it")
                .isPositive();
    }

    @Test
    void aLimitIsToldAsSoldOutWhereItIsReached() {
        int owed = shop.sql()
                .sql("select coalesce(sum(quantity), 0) from stock.shortage where sku = :sku")
                .param("sku", GONE)
                .query(Integer.class)
                .single();
        policy(GONE, Map.of("kind", "BACKORDER", "limit", owed + 1));
        assertThat(promise(product(GONE), GONE).isNull()).isFalse();
        buyer.orderBy(buyer.cart(GONE, 1), "transfer").expect(201);
        assertThat(promise(product(GONE), GONE).isNull()).isTrue();
        assertThat(buyer.orderBy(buyer.cart(GONE, 1), "transfer").expect(409).problem())
                .isEqualTo("sold-out");
    }

    @Test
    void aPolicyThatCannotBeMeantIsRefusedByField() {
        String path = "/api/v1/admin/stock/" + STOCKED + "/policy";
        assertThat(owner.get(path).expect(200).text("/kind")).isEqualTo("CATALOGUE");
        assertRefused(path, "{\"kind\": \"DIGITAL\"}", "kind");
        assertRefused(path, "{\"kind\": \"MAYBE\"}", "kind");
        assertRefused(path, "{}", "kind");
        assertRefused(path, "{\"kind\": \"BACKORDER\", \"limit\": 0}", "limit");
        assertRefused(path, "{\"kind\": \"PRE_ORDER\"}", "from");
        assertRefused(path, "{\"kind\": \"PRE_ORDER\", \"from\": \"soon\"}", "from");
        assertRefused(path, "{\"kind\": \"PRE_ORDER\", \"from\": \"2001-01-01\"}", "from");
        String made = "{\"kind\": \"MAKE_TO_ORDER\", \"makingDays\": 1, \"minutes\": 5, \"bill\": {%s}}";
        assertRefused(path, made.formatted(""), "bill");
        assertRefused(path, made.formatted("\"NO-SUCH\": 1"), "bill");
        assertRefused(path, made.formatted("\"" + STOCKED + "\": 1"), "bill");
        assertRefused(path, made.formatted("\"FIN-OIL\": 0"), "bill.FIN-OIL");
        assertRefused("/api/v1/admin/stock/FIN-OIL/policy", made.formatted("\"BRD-OAK-20\": 1"), "kind");
        assertThat(owner.put(path, "{\"kind\": \"DENY\", \"limit\": 3}")
                        .expect(400)
                        .fields())
                .containsExactly("limit");
        assertThat(owner.get(path).expect(200).text("/kind"))
                .as("nothing of it was kept")
                .isEqualTo("CATALOGUE");
        owner.put(path, "{\"kind\": \"DENY\"}").expect(200);
        assertThat(owner.put(path, "{\"kind\": \"CATALOGUE\"}").expect(200).text("/kind"))
                .isEqualTo("CATALOGUE");
    }

    private static void assertRefused(String path, String body, String field) {
        assertThat(owner.put(path, body).expect(422).fields()).as(body).containsExactly(field);
    }

    private static void policy(String sku, Map<String, Object> policy) {
        owner.put("/api/v1/admin/stock/" + sku + "/policy", policy).expect(200);
    }

    private static Reply product(String sku) {
        String slug = shop.sql()
                .sql("select product from catalog.variant where sku = :sku")
                .param("sku", sku)
                .query(String.class)
                .single();
        return shop.api().get("/api/v1/products/" + slug).expect(200);
    }

    private static tools.jackson.databind.JsonNode promise(Reply product, String sku) {
        for (tools.jackson.databind.JsonNode variant : product.at("/variants")) {
            if (variant.get("sku").asString().equals(sku)) {
                return variant.get("promise");
            }
        }
        throw new AssertionError(sku + " is no variant of " + product.text("/slug"));
    }

    private static String page(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = shop.url(path);
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
