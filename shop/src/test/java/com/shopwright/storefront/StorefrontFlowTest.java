package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages over real HTTP, as a browser without JavaScript meets them. */
class StorefrontFlowTest {
    private static final String MUG = "LW-MMG-CLA";
    private static final String SOLD_OUT = "LW-BTP-FOR";

    private final RunningShop shop = RunningShop.full();
    private final Visitor visitor = new Visitor(shop.url());

    @Test
    void everyPageIsThereAndKeepsToTheRulesOfThePolicy() {
        for (String path : pages()) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"en\">", "<main id=\"main\">", "href=\"#main\"")
                    .doesNotContainPattern("<[^>]+\\sstyle=")
                    .doesNotContainPattern("<[^>]+\\son[a-z]+=\"")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?![^>]*\\snonce=\"[^\"]+\")");
            assertThat(count("<h1", page.body())).as("headings of " + path).isEqualTo(1);
            assertThat(count("<img ", page.body()))
                    .as("pictures of " + path + " that say their size and text")
                    .isEqualTo(count("<img [^>]*width=\"\\d+\" height=\"\\d+\" alt=\"", page.body()));
        }
    }

    @Test
    void everyPictureOnAPageIsThere() {
        for (String path : List.of("/", "/products", "/collections/tables")) {
            Matcher picture = Pattern.compile("<img [^>]*src=\"([^\"]+)\"")
                    .matcher(visitor.get(path).body());
            while (picture.find()) {
                HttpResponse<String> answer = visitor.get(picture.group(1));
                String standIn = answer.headers().firstValue("Location").orElse("");
                assertThat(
                                standIn.isEmpty()
                                        ? answer.statusCode()
                                        : visitor.get(standIn).statusCode())
                        .as(picture.group(1))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void filesBesideThePicturesAreNotServed() {
        assertThat(visitor.get("/pictures/suppliers.yaml").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/pictures/../suppliers.yaml").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void choosingAnOptionIsFollowingALinkThatChangesThePicture() {
        assertThat(visitor.get("/products/morning-mug?sku=" + MUG).body())
                .contains("morning-mug-clay.svg\" width=\"800\"", "value=\"" + MUG + "\"");
    }

    @Test
    void saysSoldOutAndMadeToOrderPlainly() {
        shop.emptyShelves("LW-TRC-ASH");
        assertThat(visitor.get("/products/brook-teapot?sku=" + SOLD_OUT).body())
                .contains("Sold out", "schema.org/OutOfStock")
                .doesNotContain("Add to cart");
        assertThat(visitor.get("/products/tarn-rocking-chair").body())
                .contains("On order for you", "schema.org/BackOrder", "Add to cart");
    }

    @Test
    void buysByTransferAndShowsWhereToSendTheMoney() {
        HttpResponse<String> placed = place(checkout(), Map.of());

        assertThat(placed.statusCode()).isEqualTo(303);
        HttpResponse<String> order = visitor.get(Visitor.location(placed));
        assertThat(order.statusCode()).isEqualTo(200);
        assertThat(order.body()).contains("DE89 3704 0044 0532 0130 00", "Order placed", "Morning mug, Clay");
        assertThat(order.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(visitor.get("/cart").body()).contains("There is nothing in it yet");
    }

    @Test
    void sendsACardBuyerToTheBanksPage() {
        HttpResponse<String> placed = place(checkout(), Map.of("payment", "card"));

        assertThat(placed.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(placed)).contains("/pay/");
    }

    @Test
    void pressingTheButtonTwiceIsOneOrder() {
        HttpResponse<String> checkout = checkout();

        assertThat(Visitor.location(place(checkout, Map.of())))
                .startsWith("/orders/")
                .isEqualTo(Visitor.location(place(checkout, Map.of())))
                .isEqualTo(Visitor.location(place(checkout, Map.of("payment", "cash"))));
    }

    @Test
    void namesEveryFieldThatIsMissingAndKeepsTheOthers() {
        HttpResponse<String> refused =
                place(checkout(), Map.of("email", "anna", "postalCode", "", "line1", " ", "name", "Anna <b>Berg</b>"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"email-error\"", "id=\"postalCode-error\"", "Enter street and house number.")
                .contains("value=\"Anna &lt;b>Berg&lt;/b>\"", "aria-invalid=\"true\"")
                .doesNotContain("<b>Berg")
                .doesNotContain("id=\"city-error\"");
    }

    @Test
    void ordersNothingAtAnotherTotalThanTheButtonSaid() {
        HttpResponse<String> refused = place(checkout(), Map.of("country", "FR"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing was ordered yet", "Delivery to France");
        assertThat(place(refused, Map.of("country", "FR")).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        visitor.get("/products/morning-mug");

        HttpResponse<String> forged =
                visitor.post(visitor.get("/nowhere"), "/cart/lines", Map.of("sku", MUG, "formToken", "guess"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("This did not go through");
    }

    @Test
    void refusesQuantitiesNobodyMeans() {
        HttpResponse<String> product = visitor.get("/products/morning-mug?sku=" + MUG);
        for (String quantity : List.of("-1", "1000", "many")) {
            HttpResponse<String> refused =
                    visitor.post(product, "/cart/lines", Map.of("sku", MUG, "quantity", quantity));
            assertThat(refused.statusCode()).as(quantity).isEqualTo(422);
            assertThat(refused.body()).contains("Enter a quantity from 1 to 999.");
        }
    }

    @Test
    void changesAndEmptiesTheCart() {
        HttpResponse<String> cart = cart();
        String change = formAction(cart, "/cart/lines/[^\"/]+");

        assertThat(visitor.post(cart, change, Map.of("quantity", "3")).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/cart").body()).contains("value=\"3\"", "Cart, 3 pieces");
        assertThat(visitor.post(cart, change + "/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/cart").body()).contains("There is nothing in it yet");
    }

    @Test
    void showsAnOrderOnlyToWhoHasItsKey() {
        String address = Visitor.location(place(checkout(), Map.of()));
        String number = address.substring("/orders/".length(), address.indexOf('?'));

        HttpResponse<String> without = visitor.get("/orders/" + number);

        assertThat(without.statusCode()).isEqualTo(404);
        assertThat(without.body()).contains("whole link from our e-mail").doesNotContain("anna@example.com");
        assertThat(visitor.get("/orders/" + number + "?key=AAAAAAAAAAAAAAAAAAAAAA")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/orders/nonsense?key=A").statusCode()).isEqualTo(404);
    }

    @Test
    void pollsWithoutDrawingAnewWhatHasNotChanged() {
        String address = Visitor.location(place(checkout(), Map.of()));
        Matcher poll = Pattern.compile("hx-get=\"([^\"]+)\"")
                .matcher(visitor.get(address).body());
        assertThat(poll.find()).isTrue();
        String live = poll.group(1).replace("&amp;", "&");

        assertThat(visitor.get(live).statusCode()).isEqualTo(204);
        assertThat(visitor.get(live.replaceFirst("version=\\d+", "version=0")).body())
                .contains("id=\"live\"")
                .doesNotContain("<html");
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/products?query=oak",
                "/products?query=nothing+at+all",
                "/cart",
                "/orders/find",
                "/imprint",
                "/privacy"));
        Matcher known = Pattern.compile("<loc>" + shop.url() + "([^<]+)</loc>")
                .matcher(visitor.get("/sitemap.xml").body());
        while (known.find()) {
            pages.add(known.group(1));
        }
        assertThat(pages).contains("/products/morning-mug", "/collections/tables");
        return pages;
    }

    private HttpResponse<String> cart() {
        HttpResponse<String> product = visitor.get("/products/morning-mug?sku=" + MUG);
        HttpResponse<String> added = visitor.post(product, "/cart/lines", Map.of("quantity", "1"));
        assertThat(added.statusCode()).isEqualTo(303);
        return visitor.get(Visitor.location(added));
    }

    private HttpResponse<String> checkout() {
        assertThat(cart().body()).contains("href=\"/checkout\"");
        return visitor.get("/checkout");
    }

    /** Anna orders by transfer, but for what is said otherwise. */
    private HttpResponse<String> place(HttpResponse<String> checkout, Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "email", "anna@example.com",
                "name", "Anna Berg",
                "line1", "Lindenallee 12",
                "postalCode", "04109",
                "city", "Leipzig",
                "country", "DE",
                "deliveryMethod", "standard",
                "payment", "transfer"));
        fields.putAll(otherwise);
        return visitor.post(checkout, "/checkout", fields);
    }

    private static String formAction(HttpResponse<String> page, String pattern) {
        Matcher action = Pattern.compile("<form action=\"(" + pattern + ")\"").matcher(page.body());
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
