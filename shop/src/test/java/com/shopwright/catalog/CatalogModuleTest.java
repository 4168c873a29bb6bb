package com.shopwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.TestRooms;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogModuleTest {
    private static final Slug TABLES = new Slug("tables");
    private static final Slug GIFTS = new Slug("gifts");

    private TestRooms rooms;
    private Catalog catalog;

    @BeforeEach
    void open() {
        rooms = TestRooms.of("catalog");
        catalog = rooms.get(Catalog.class);
        catalog.put(new ProductCollection(TABLES, "Tables", "Solid tops.", "collections/tables.svg", 1));
        catalog.put(new ProductCollection(GIFTS, "Gifts", "Small things.", "collections/gifts.svg", 2));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void givesBackAProductAsItWasPut() {
        Product put = product("havel", "Havel table", List.of(GIFTS, TABLES), 129000, 154000);
        catalog.put(put);
        assertThat(catalog.product(put.slug())).contains(put);
        assertThat(catalog.product(put.slug()).orElseThrow().details().keySet())
                .as("details keep their order")
                .containsExactly("Material", "Care", "Assembly");
        assertThat(catalog.product(new Slug("nothing"))).isEmpty();
    }

    @Test
    void keepsComponentsThatAreNotSoldAndKnowsTheirNames() {
        catalog.put(product("havel", "Havel table", List.of(), 100, 200));
        ComponentItem leg = new ComponentItem(new Sku("LEG"), "A leg", "piece", true);
        ComponentItem board = new ComponentItem(new Sku("BOARD"), "A board", "dm²", false);
        catalog.put(List.of(leg, board));
        Set<Sku> skus = Set.of(leg.sku(), board.sku(), new Sku("HAVEL-1"), new Sku("NOTHING"));
        assertThat(catalog.components(skus))
                .containsOnlyKeys(leg.sku(), board.sku())
                .containsValue(board);
        assertThat(catalog.variants(skus)).containsOnlyKeys(new Sku("HAVEL-1"));
        assertThat(catalog.names(skus))
                .containsOnlyKeys(leg.sku(), board.sku(), new Sku("HAVEL-1"))
                .containsEntry(leg.sku(), "A leg");
        assertThat(catalog.backorderable(skus)).containsExactly(leg.sku());
        catalog.put(List.of(new ComponentItem(board.sku(), "A better board", "dm²", true)));
        assertThat(catalog.names(Set.of(board.sku()))).containsValue("A better board");
        ComponentItem thief = new ComponentItem(new Sku("HAVEL-1"), "A thief", "piece", true);
        assertThatThrownBy(() -> catalog.put(List.of(thief))).isInstanceOf(InvalidInput.class);
        Product other = product("leg", "Leg", List.of(), List.of(variant("leg", "LEG", 5)));
        assertThatThrownBy(() -> catalog.put(other)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aProductThatIsMadeToOrderIsListedAtItsCheapestConfiguration() {
        Product plain = product("havel", "Havel table", List.of(TABLES), 100, 200);
        catalog.put(plain);
        assertThat(catalog.makeFrom(plain.slug(), Money.of(50, "EUR")))
                .as("it has variants")
                .isFalse();
        Product made = new Product(
                plain.slug(),
                plain.name(),
                plain.collections(),
                plain.summary(),
                plain.description(),
                plain.details(),
                plain.taxClass(),
                plain.picture(),
                List.of(),
                List.of(),
                Optional.of(Money.of(70, "EUR")));
        catalog.put(made);
        assertThat(catalog.product(made.slug())).contains(made);
        assertThat(catalog.makeFrom(made.slug(), Money.of(60, "EUR"))).isTrue();
        assertThat(list("", TABLES, 10).items()).singleElement().satisfies(card -> {
            assertThat(card.configurable()).isTrue();
            assertThat(card.pricesVary()).isTrue();
            assertThat(card.priceFrom()).isEqualTo(Money.of(60, "EUR"));
        });
        assertThat(catalog.variants(Set.of(new Sku("HAVEL-1")))).as("retired").isEmpty();
        catalog.put(plain);
        assertThat(catalog.product(plain.slug())).contains(plain);
    }

    @Test
    void replacesAProductAndRetiresTheVariantsItNoLongerHas() {
        catalog.put(product("havel", "Havel table", List.of(TABLES), 100, 200));
        Product smaller = product("havel", "Havel, the table", List.of(GIFTS), 300);
        catalog.put(smaller);
        assertThat(catalog.product(smaller.slug())).contains(smaller);
        assertThat(catalog.variants(Set.of(new Sku("HAVEL-1"), new Sku("HAVEL-2"))))
                .containsOnlyKeys(new Sku("HAVEL-1"));
        assertThat(slugs(list("", TABLES, 10))).isEmpty();
        assertThat(slugs(list("", GIFTS, 10))).containsExactly("havel");
    }

    @Test
    void refusesASkuThatNamesAnotherProductEvenARetiredOne() {
        catalog.put(product("havel", "Havel table", List.of(), 100, 200));
        catalog.put(product("havel", "Havel table", List.of(), 100));
        Product thief = product("thief", "Thief", List.of(), List.of(variant("thief", "HAVEL-2", 5)));
        assertThatThrownBy(() -> catalog.put(thief))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("variants.sku"));
        assertThat(catalog.product(thief.slug())).as("nothing of it was kept").isEmpty();
    }

    @Test
    void refusesAProductInACollectionThatDoesNotExist() {
        assertThatThrownBy(() -> catalog.put(product("havel", "Havel", List.of(new Slug("nowhere")), 100)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("collections"));
    }

    @Test
    void listsCollectionsInTheirOrder() {
        assertThat(catalog.collections()).extracting(ProductCollection::slug).containsExactly(TABLES, GIFTS);
        assertThat(catalog.collection(GIFTS))
                .get()
                .extracting(ProductCollection::name)
                .isEqualTo("Gifts");
        assertThat(catalog.collection(new Slug("nowhere"))).isEmpty();
    }

    @Test
    void showsTheLowestPriceAndWhetherOthersCostMore() {
        catalog.put(product("one", "One price", List.of(), 500, 500));
        catalog.put(product("two", "Two prices", List.of(), 900, 700));
        List<ProductCard> cards = catalog.products(filter("", Optional.empty(), Optional.empty(), 10))
                .items();
        assertThat(cards).extracting(card -> card.priceFrom().amount()).containsExactly(500L, 700L);
        assertThat(cards).extracting(ProductCard::pricesVary).containsExactly(false, true);
    }

    @Test
    void findsProductsByEveryWordOfAQuery() {
        catalog.put(product("havel", "Havel table", List.of(TABLES), 100));
        catalog.put(product("oese", "Öse hook 100%_wool", List.of(GIFTS), 100));
        assertThat(find("havel")).containsExactly("havel");
        assertThat(find("HAVEL tables")).as("name and collection").containsExactly("havel");
        assertThat(find("havel gifts")).as("one word does not match").isEmpty();
        assertThat(find("walnut")).as("an option's value").containsExactly("havel", "oese");
        assertThat(find("winter")).as("a word of the description").containsExactly("havel", "oese");
        assertThat(find("öSE")).as("letters beyond ASCII fold too").containsExactly("oese");
        assertThat(find("o\u0308se"))
                .as("a decomposed letter is the same letter")
                .containsExactly("oese");
        assertThat(find("100%_w")).as("wildcards stand for themselves").containsExactly("oese");
        assertThat(find("%")).containsExactly("oese");
        assertThat(find("\\")).isEmpty();
        assertThat(find("havel\u0000' or 1=1 --")).isEmpty();
        assertThat(find("  \t ")).hasSize(2);
    }

    @Test
    void pagesThroughEverythingByNameOnceEach() {
        List<String> names = Stream.of("delta", "Alpha", "charlie", "alpha two", "Bravo", "echo", "Alpha")
                .toList();
        IntStream.range(0, names.size())
                .forEach(i -> catalog.put(product("p" + i, names.get(i), List.of(TABLES), 100)));
        assertThat(walk(Optional.empty(), 2)).containsExactly("p1", "p6", "p3", "p4", "p2", "p0", "p5");
        assertThat(walk(Optional.of(TABLES), 3))
                .as("a collection keeps the order in which products came to it")
                .containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
    }

    @Test
    void aPageThatIsExactlyFullIsTheLast() {
        catalog.put(product("one", "One", List.of(), 1));
        catalog.put(product("two", "Two", List.of(), 1));
        assertThat(catalog.products(filter("", Optional.empty(), Optional.empty(), 2))
                        .next())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "bm9uc2Vuc2U", "ääää"})
    void refusesACursorThatIsNotItsOwn(String cursor) {
        assertRefusesCursor(cursor, Optional.empty());
        assertRefusesCursor(cursor, Optional.of(TABLES));
    }

    @Test
    void refusesACursorOfAnotherList() {
        String plain = "tables\n999999999999\nhavel";
        assertRefusesCursor(base64(plain), Optional.of(TABLES));
        assertRefusesCursor(base64("tables\n1\nhavel"), Optional.of(GIFTS));
        assertRefusesCursor(base64("tables\n1\nhavel"), Optional.empty());
        assertRefusesCursor(base64("\nhavel\u0000table\nhavel"), Optional.empty());
    }

    @Test
    void everyCallIsAConstantNumberOfQueries() {
        catalog.put(product("p0", "Name", List.of(TABLES), 100, 200));
        List<Integer> few = statements();
        IntStream.range(1, 120)
                .forEach(i -> catalog.put(product("p" + i, "Name " + i, List.of(TABLES, GIFTS), 1, 2, 3)));
        assertThat(statements()).isEqualTo(few).containsExactly(1, 1, 2, 1, 1);
    }

    private List<Integer> statements() {
        Set<Sku> skus = Set.copyOf(
                IntStream.range(0, 120).mapToObj(i -> new Sku("P" + i + "-1")).toList());
        return Stream.<Runnable>of(
                        () -> catalog.products(filter("name", Optional.empty(), Optional.empty(), 100)),
                        () -> catalog.products(filter("", Optional.of(TABLES), Optional.empty(), 100)),
                        () -> catalog.product(new Slug("p0")),
                        () -> catalog.collections(),
                        () -> catalog.variants(skus))
                .map(rooms::statementsOf)
                .toList();
    }

    private void assertRefusesCursor(String cursor, Optional<Slug> collection) {
        assertThatThrownBy(() -> catalog.products(filter("", collection, Optional.of(cursor), 10)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
    }

    private static String base64(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> walk(Optional<Slug> collection, int limit) {
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ProductCard> page = catalog.products(filter("", collection, cursor, limit));
            assertThat(page.items()).hasSizeBetween(1, limit);
            seen.addAll(slugs(page));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    private List<String> find(String query) {
        return slugs(catalog.products(filter(query, Optional.empty(), Optional.empty(), 10)));
    }

    private Page<ProductCard> list(String query, Slug collection, int limit) {
        return catalog.products(filter(query, Optional.of(collection), Optional.empty(), limit));
    }

    private static ProductFilter filter(String query, Optional<Slug> collection, Optional<String> cursor, int limit) {
        return new ProductFilter(Optional.of(query), collection, cursor, limit);
    }

    private static List<String> slugs(Page<ProductCard> page) {
        return page.items().stream().map(card -> card.slug().value()).toList();
    }

    private static Product product(String slug, String name, List<Slug> collections, long... prices) {
        List<Variant> variants = IntStream.range(0, prices.length)
                .mapToObj(i -> variant(slug, slug.toUpperCase(java.util.Locale.ROOT) + "-" + (i + 1), prices[i]))
                .toList();
        return product(slug, name, collections, variants);
    }

    private static Product product(String slug, String name, List<Slug> collections, List<Variant> variants) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Material", "Oak");
        details.put("Care", "Wipe");
        details.put("Assembly", "None");
        return new Product(
                new Slug(slug),
                name,
                collections,
                "A thing to put things on.",
                "We sat at it for a winter.\n\nThen we sold it.",
                details,
                TaxClass.STANDARD,
                slug + ".svg",
                List.of(new Option(
                        "Wood",
                        List.of(
                                new Option.Value("Oak", Optional.of("#C9A66B")),
                                new Option.Value("Walnut", Optional.empty())))),
                variants);
    }

    private static Variant variant(String product, String sku, long price) {
        return new Variant(
                new Sku(sku),
                new Slug(product),
                "Variant " + sku,
                Map.of("Wood", "Oak"),
                Money.of(price, "EUR"),
                TaxClass.STANDARD,
                1200,
                List.of(100, 200, 300),
                false,
                product + ".svg");
    }
}
