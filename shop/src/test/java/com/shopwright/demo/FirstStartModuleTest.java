package com.shopwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ProductCard;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.Transactions;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.purchasing.SupplierId;
import com.shopwright.purchasing.SupplyState;
import com.shopwright.stock.Demand;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstStartModuleTest {
    private static final String[] ROOMS = {
        "catalog", "designs", "stock", "pricing", "payments", "carts", "orders", "purchasing", "demo"
    };

    @Test
    void theDemoShopFillsItselfOnceAndIsThenLeftAlone() {
        try (TestRooms rooms = TestRooms.withDemo(ROOMS)) {
            Set<Sku> kept = new HashSet<>(assertGoods(rooms.get(Catalog.class)));
            assertThat(kept).hasSize(60);
            kept.addAll(components());
            assertStock(rooms.get(Stock.class), kept);
            assertSupply(rooms, kept);
            assertTerms(rooms);
            Map<String, Long> before = rowCounts(rooms);
            Product renamed = rename(rooms.get(Catalog.class));
            rooms.get(FirstStart.class).afterSingletonsInstantiated();
            assertThat(rowCounts(rooms)).isEqualTo(before);
            assertThat(rooms.get(Catalog.class).product(renamed.slug()))
                    .as("what the owner changed stays")
                    .contains(renamed);
        }
    }

    @Test
    void anEmptyStartHasWhatNoShopCanRunWithout() {
        try (TestRooms rooms = TestRooms.of(ROOMS)) {
            ShopProfiles profiles = rooms.get(ShopProfiles.class);
            assertThat(cards(rooms.get(Catalog.class))).isEmpty();
            assertThat(profiles.current().transfer()).isEmpty();
            Pricing pricing = rooms.get(Pricing.class);
            assertThat(pricing.destinations()).containsExactly(new Country("DE"));
            assertThat(pricing.deliveryMethods(pricing.home(), 1000))
                    .extracting(DeliveryMethod::id)
                    .containsExactly("standard");
            assertThat(rooms.get(Stock.class).locations()).hasSize(1);
            ShopProfile own = new ShopProfile(
                    "Mine", "By hand", "me@mine.example", Currency.getInstance("EUR"), "AT", Optional.empty());
            profiles.put(own);
            rooms.get(FirstStart.class).afterSingletonsInstantiated();
            assertThat(profiles.current()).as("a second start changes nothing").isEqualTo(own);
        }
    }

    @Test
    void allOfItOrNothing() {
        try (TestRooms rooms = TestRooms.of(ROOMS)) {
            Seed demo =
                    new SeedReader(new SeedFolder("classpath:demo/"), new SeedFolder("classpath:empty/"), "en").demo();
            Map<String, Long> before = rowCounts(rooms);
            rooms.sql().sql("alter table purchasing.level rename to hidden").update();
            Sowing sowing = rooms.get(Sowing.class);
            assertThatThrownBy(() -> rooms.get(Transactions.class).inOne(() -> sowing.sow(demo)))
                    .hasMessageContaining("purchasing.level");
            assertThat(rowCounts(rooms))
                    .as("the last part failed, so none is there")
                    .isEqualTo(before);
            assertThat(rooms.get(ShopProfiles.class).current().name()).isEqualTo("New shop");
        }
    }

    private static Set<Sku> assertGoods(Catalog catalog) {
        assertThat(catalog.collections()).hasSize(7);
        List<ProductCard> cards = cards(catalog);
        assertThat(cards).hasSize(38);
        List<Product> products = cards.stream()
                .map(card -> catalog.product(card.slug()).orElseThrow())
                .toList();
        assertThat(products).allSatisfy(product -> {
            assertThat(product.collections()).isNotEmpty();
            assertDrawn(product.picture());
            product.variants().forEach(variant -> assertDrawn(variant.picture()));
        });
        Product table = catalog.product(new Slug("havel-dining-table")).orElseThrow();
        assertThat(table.variants().get(1).name()).isEqualTo("Havel dining table, 160 cm, Walnut");
        return products.stream()
                .flatMap(product -> product.variants().stream())
                .map(Variant::sku)
                .collect(Collectors.toSet());
    }

    private static void assertDrawn(String picture) {
        assertThat(FirstStartModuleTest.class.getResource("/demo/pictures/" + picture))
                .as(picture)
                .isNotNull();
    }

    private static List<Sku> components() {
        return new SeedFolder("classpath:demo/")
                .read("components.yaml", ComponentsForm.class).components().stream()
                        .map(entry -> entry.component().sku())
                        .toList();
    }

    private static void assertStock(Stock stock, Set<Sku> skus) {
        assertThat(stock.levels()).extracting(StockLevel::sku).containsOnlyElementsOf(skus);
        Sku table = new Sku("LW-AST-OAK");
        assertThat(stock.levels(Set.of(table)))
                .containsExactly(
                        new StockLevel(table, new LocationId("leipzig"), 4, 0, 0, 0, 0),
                        new StockLevel(table, new LocationId("venlo"), 0, 0, 0, 0, 0));
    }

    private static void assertSupply(TestRooms rooms, Set<Sku> skus) {
        Purchasing purchasing = rooms.get(Purchasing.class);
        assertThat(purchasing.suppliers()).hasSize(3);
        assertThat(purchasing.suppliers().getFirst().id()).isEqualTo(new SupplierId("supplier-1"));
        assertThat(purchasing.supply()).extracting(SupplyState::sku).containsOnlyElementsOf(skus);
        Sku backordered = new Sku("LW-TRC-ASH");
        assertThat(rooms.get(Catalog.class)
                        .variants(Set.of(backordered))
                        .values()
                        .iterator()
                        .next()
                        .backorderable())
                .isTrue();
        Map<Demand, Optional<LocalDate>> ready = rooms.get(Stock.class)
                .readyDates(
                        List.of(new Demand(backordered, 1, true)),
                        rooms.get(com.shopwright.stock.Promises.class).schedule());
        assertThat(ready.values()).allSatisfy(date -> assertThat(date).isPresent());
    }

    private static void assertTerms(TestRooms rooms) {
        ShopProfile profile = rooms.get(ShopProfiles.class).current();
        assertThat(profile.name()).isEqualTo("Larkwood");
        assertThat(profile.transfer().orElseThrow().iban()).isEqualTo("DE89 3704 0044 0532 0130 00");
        Pricing pricing = rooms.get(Pricing.class);
        assertThat(pricing.destinations())
                .startsWith(new Country("DE"))
                .hasSize(12)
                .contains(new Country("AT"), new Country("FR"), new Country("NL"));
        assertThat(pricing.destinations())
                .allSatisfy(country -> assertThat(pricing.deliveryMethods(country, 500_000))
                        .extracting(DeliveryMethod::id)
                        .contains("standard"));
    }

    private static Product rename(Catalog catalog) {
        Product teapot = catalog.product(new Slug("brook-teapot")).orElseThrow();
        Product renamed = new Product(
                teapot.slug(),
                "The owner's teapot",
                teapot.collections(),
                teapot.summary(),
                teapot.description(),
                teapot.details(),
                teapot.taxClass(),
                teapot.picture(),
                teapot.options(),
                teapot.variants());
        catalog.put(renamed);
        return renamed;
    }

    private static List<ProductCard> cards(Catalog catalog) {
        return catalog.products(new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), 100))
                .items();
    }

    private static Map<String, Long> rowCounts(TestRooms rooms) {
        return Stream.of(
                        "catalog.product",
                        "catalog.variant",
                        "catalog.membership",
                        "pricing.band",
                        "pricing.tax_rate",
                        "stock.item",
                        "stock.movement",
                        "purchasing.supplier",
                        "purchasing.term")
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> rooms.sql()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }
}
