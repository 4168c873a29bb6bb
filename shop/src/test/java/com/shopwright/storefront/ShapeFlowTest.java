package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.RunningShop;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Shaping the Holm dining table over real HTTP, as a browser without JavaScript does. */
class ShapeFlowTest {
    private static final String TABLE = "/products/holm-dining-table";
    private static final Pattern CARD = Pattern.compile(
            "<input type=\"radio\" id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]+)\">(.*?)</label>", Pattern.DOTALL);

    private final RunningShop shop = RunningShop.full();
    private final Visitor visitor = new Visitor(shop.url());

    @Test
    void theFirstViewIsAWholeTableWithAPriceAndADate() {
        String page = visitor.get(TABLE).body();

        assertThat(page)
                .contains("Made to order", "At your door", "Add to cart", "schema.org/MadeToOrder")
                .containsPattern("value=\"oak\" checked")
                .containsPattern("name=\"length\"[^>]+value=\"1800\"")
                .contains("What it is made of", "Table top", "1800 × 900 × 27 mm")
                .doesNotContain("name=\"steel_colour\"");
        assertThat(price(page)).isPositive();
    }

    @Test
    void whatACardAnnouncesIsWhatComes() {
        String page = visitor.get(TABLE + "?length=1700").body();
        BigDecimal before = price(page);
        int tried = 0;
        for (MatchResult card : CARD.matcher(page).results().toList()) {
            String words = text(card.group(3));
            Matcher difference = Pattern.compile("([+−])€([0-9,.]+)|same price").matcher(words);
            // All of its parts can be ordered, so whatever is on the shelves, nothing of it is sold out.
            assertThat(difference.find()).as(card.group(2) + ": " + words).isTrue();
            String then = choose(page, card.group(1), card.group(2)).body();
            assertThat(price(then).subtract(before))
                    .as(card.group(1) + " " + card.group(2) + ": " + words)
                    .isEqualByComparingTo(amount(difference));
            assertThat(then.contains(" changed ")).as(words).isEqualTo(words.contains("changes "));
            tried++;
        }
        assertThat(tried).isGreaterThan(8);
    }

    @Test
    void whatIsNotThereAndCanBeOrderedIsLaterAndNotSoldOut() {
        shop.emptyShelves("BRD-WAL-27");
        String page = visitor.get(TABLE).body();
        assertThat(card(page, "wood", "walnut"))
                .containsPattern("[0-9]+ days later")
                .doesNotContain("sold out");

        String walnut = text(choose(page, "wood", "walnut").body());

        assertThat(walnut)
                .contains("It waits for: Table top.")
                .as("28 at the supplier and one to put it away, from today or, after the cut-off, from tomorrow")
                .containsPattern("1800 × 900 × 27 mm here in (28|29) working days")
                .doesNotContain("sold out", "Sold out");
    }

    @Test
    void whatHadToChangeIsSaidWithItsReasonAndCanBeUndone() {
        String page = visitor.get(TABLE).body();

        String thin = choose(page, "thickness", "20").body();

        assertThat(text(thin))
                .contains("Choosing 20 mm changed Length from 1,800 mm to 1,600 mm (−€197.10 in all).")
                .contains("A top of 20 mm that is longer than 1.60 m bows under its own weight.");
        Matcher undo =
                Pattern.compile("id=\"shape-undo\"[^>]* href=\"([^\"]+)\"").matcher(thin);
        assertThat(undo.find()).isTrue();
        assertThat(price(visitor.get(undo.group(1)).body())).isEqualByComparingTo(price(page));
    }

    @Test
    void theReasonsCanBeReadBeforeTheClick() {
        Matcher why = Pattern.compile("id=\"why-thickness-20\" href=\"([^\"]+)\"")
                .matcher(visitor.get(TABLE).body());
        assertThat(why.find()).isTrue();

        assertThat(visitor.get(why.group(1).replace("&amp;", "&")).body())
                .contains("Why 20 mm changes more:", "bows under its own weight");
        assertThat(visitor.get(TABLE + "?thickness=20&_why=thickness:27").body())
                .contains("Nothing stands against it: what you have not chosen yourself is filled in anew.");
    }

    @Test
    void optionsComeAndGoWithOthersAndAreNoConflict() {
        String page = visitor.get(TABLE).body();
        String steel = choose(page, "frame", "steel").body();
        assertThat(steel).contains("name=\"steel_colour\"").doesNotContain("class=\"notice");

        String forest = choose(steel, "steel_colour", "forest").body();
        String legs = choose(forest, "frame", "legs").body();

        assertThat(legs).doesNotContain("name=\"steel_colour\"").doesNotContain("class=\"notice");
        assertThat(price(legs)).isEqualByComparingTo(price(page));
    }

    @Test
    void theFormIsShownAtAnAddressThatCanBeShared() {
        HttpResponse<String> page = visitor.get(TABLE);
        HttpResponse<String> sent = visitor.get(TABLE + "?formToken=secret&_before=" + hidden(page.body(), "_before")
                + "&_kept=&_goal=&_line=&length=1900&width=900&wood=oak&thickness=27&frame=legs");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(visitor.get(
                        TABLE + "?formToken=secret&_kept=&length=5&_before=" + hidden(page.body(), "_before"))))
                .contains("length=5")
                .endsWith("#field-length");
        assertThat(Visitor.location(sent)).contains("length=1900").doesNotContain("secret", "wood=", "frame=");
        assertThat(visitor.get(Visitor.location(sent)).body()).containsPattern("name=\"length\"[^>]+value=\"1900\"");
    }

    @Test
    void whatCannotBeIsNamedBesideItsFieldAndEverythingElseStands() {
        String page = visitor.get(TABLE + "?wood=ash").body();

        String refused = choose(page, "length", "12345").body();

        assertThat(text(refused)).contains("Enter a number from 1,200 mm to 3,000 mm in steps of 10 mm.");
        assertThat(refused)
                .containsPattern("name=\"length\"[^>]+value=\"12345\"")
                .containsPattern("aria-invalid=\"true\" aria-describedby=\"length-help length-error length-span\"")
                .containsPattern("value=\"ash\" checked");
        assertThat(price(refused)).isEqualByComparingTo(price(page));
    }

    @Test
    void aTextSaysWhichCharactersItCannotHave() {
        String page = visitor.get("/products/gate-house-sign").body();

        String refused = choose(page, "name", "Villa @€ \"<b>\"").body();

        assertThat(text(refused)).contains("cannot be made. Use letters, letters with accents, digits");
        assertThat(refused).containsPattern("name=\"name\"[^>]+value=\"Villa @€ &#34;&lt;b>");
        assertThat(choose(page, "name", "Villa Anna").body()).contains("value=\"Villa Anna\"", "10 of 24");
    }

    @Test
    void nonsenseInTheAddressIsLeftAside() {
        for (String nonsense : new String[] {
            "?utm_source=mail",
            "?_before=zzz&_kept=a+b&length=1900",
            "?wood=",
            "?length=&width=x",
            "?_why=a:b",
            "?_why=wood:granite",
            "?_goal=dearest&_line=1&_quantity=-",
            "?leaves=none"
        }) {
            assertThat(visitor.get(TABLE + nonsense).statusCode()).as(nonsense).isEqualTo(200);
        }
    }

    @Test
    void wordsBecomeChoicesAndWhatWasNotUnderstoodIsSaid() {
        String page = visitor.get(TABLE).body();

        String told = choose(page, "_text", "ash table on a steel frame, 2 m long, for my unicorn")
                .body();

        assertThat(told)
                .containsPattern("value=\"ash\" checked")
                .containsPattern("value=\"steel\" checked")
                .containsPattern("name=\"length\"[^>]+value=\"2000\"");
        assertThat(text(told)).contains("We filled in what we understood. We did not understand “unicorn”.");
    }

    @Test
    void theRestCanBeTheCheapest() {
        BigDecimal usual = price(visitor.get(TABLE + "?length=2000").body());
        String cheapest = visitor.get(TABLE + "?length=2000&_goal=cheapest").body();

        assertThat(price(cheapest)).isLessThan(usual);
        assertThat(cheapest).containsPattern("name=\"length\"[^>]+value=\"2000\"");
    }

    @Test
    void theCartHasTheChoicesInWordsAtThePriceOfThePage() {
        HttpResponse<String> page = visitor.get(TABLE + "?length=1900&frame=steel");

        HttpResponse<String> added = visitor.post(page, TABLE + "/cart", Map.of("length", "1900", "frame", "steel"));

        assertThat(added.statusCode()).isEqualTo(303);
        String cart = visitor.get("/cart").body();
        assertThat(cart).contains("Length: 1,900 mm", "Wood: Oak", "Frame: Steel frame", "Colour of the steel: Ink");
        assertThat(cart).contains(money(page.body()) + " each");
    }

    @Test
    void aLineOfTheCartIsOpenedAndReplaced() {
        visitor.post(visitor.get(TABLE), TABLE + "/cart", Map.of("_quantity", "2"));
        Matcher edit = Pattern.compile("href=\"([^\"]+/designs/[^\"]+)\">Change it")
                .matcher(visitor.get("/cart").body());
        assertThat(edit.find()).isTrue();
        HttpResponse<String> form = visitor.get(edit.group(1).replace("&amp;", "&"));
        assertThat(form.body()).contains("Save in the cart").containsPattern("name=\"_quantity\"[^>]+value=\"2\"");

        visitor.post(form, TABLE + "/cart", Map.of("wood", "ash", "_quantity", "2"));

        String cart = visitor.get("/cart").body();
        assertThat(cart).contains("Wood: Ash", "Cart, 2 pieces").doesNotContain("Wood: Oak");
    }

    @Test
    void nothingIsAddedThatDoesNotGoTogetherOrCannotBe() {
        HttpResponse<String> page = visitor.get(TABLE);
        for (Map<String, String> wish : List.of(
                Map.of("length", "2400", "frame", "column"),
                Map.of("length", "7"),
                Map.of("_quantity", "many"),
                Map.of("_quantity", "0"))) {
            HttpResponse<String> refused = visitor.post(page, TABLE + "/cart", new HashMap<>(wish));
            assertThat(refused.statusCode()).as(wish.toString()).isEqualTo(422);
            assertThat(refused.body()).contains("role=\"alert\"");
        }
        assertThat(visitor.get("/cart").body()).contains("There is nothing in it yet");
    }

    @Test
    void aDesignOpensByItsCodeAndByItsHash() {
        String page = visitor.get(TABLE + "?length=1900&wood=ash").body();
        Matcher code =
                Pattern.compile("href=\"(" + TABLE + "/designs/[^\"]+)\"").matcher(page);
        assertThat(code.find()).isTrue();

        assertThat(price(visitor.get(code.group(1)).body())).isEqualByComparingTo(price(page));
        assertThat(visitor.get(code.group(1) + "x").statusCode()).isEqualTo(404);
        assertThat(visitor.get(TABLE + "/designs/" + "0".repeat(64)).body()).contains("There is no such design");
    }

    @Test
    void listsSayThatItIsMadeToOrderAndFromWhichPrice() {
        assertThat(visitor.get("/products?query=holm").body())
                .containsPattern("from €[0-9,.]+ <span[^>]*>made to order");
    }

    /** What the card of a value says. */
    private static String card(String page, String option, String value) {
        return CARD.matcher(page)
                .results()
                .filter(card -> card.group(1).equals(option) && card.group(2).equals(value))
                .map(card -> text(card.group(3)))
                .findFirst()
                .orElseThrow();
    }

    /** Sends the form as it stands with one control changed. */
    private HttpResponse<String> choose(String page, String option, String value) {
        Matcher action =
                Pattern.compile("<form id=\"shape\"[^>]* action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).isTrue();
        StringBuilder address = new StringBuilder(action.group(1) + "?");
        for (String name : new String[] {"_before", "_kept", "_goal"}) {
            address.append(name).append('=').append(encoded(hidden(page, name))).append('&');
        }
        controls(page).forEach((name, as) -> {
            if (!name.equals(option)) {
                address.append(name).append('=').append(encoded(as)).append('&');
            }
        });
        return visitor.get(
                address.append(option).append('=').append(encoded(value)).toString());
    }

    private static Map<String, String> controls(String page) {
        Map<String, String> controls = new HashMap<>();
        Pattern.compile("<input type=\"radio\"[^>]+name=\"([^\"]+)\" value=\"([^\"]+)\" checked")
                .matcher(page)
                .results()
                .forEach(found -> controls.put(found.group(1), found.group(2)));
        Pattern.compile("name=\"([a-z][^\"]*)\" type=\"(?:number|text)\"[^>]+ value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(found -> controls.put(found.group(1), found.group(2)));
        return controls;
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String money(String page) {
        Matcher price = Pattern.compile("shape-bar.*?price-number number\">(€[0-9,.]+)<", Pattern.DOTALL)
                .matcher(page);
        assertThat(price.find()).isTrue();
        return price.group(1);
    }

    private static BigDecimal price(String page) {
        return new BigDecimal(money(page).replace("€", "").replace(",", ""));
    }

    private static BigDecimal amount(MatchResult difference) {
        if (difference.group(1) == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = new BigDecimal(difference.group(2).replace(",", ""));
        return difference.group(1).equals("+") ? amount : amount.negate();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
