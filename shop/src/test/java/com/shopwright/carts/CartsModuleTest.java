package com.shopwright.carts;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.carts.CartOutcome.Changed;
import com.shopwright.carts.CartOutcome.Reason;
import com.shopwright.carts.CartOutcome.Refused;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.ShippingTable.Band;
import com.shopwright.pricing.ShippingTable.Method;
import com.shopwright.pricing.ShippingTable.Rate;
import com.shopwright.pricing.ShippingTable.Zone;
import com.shopwright.pricing.TaxRate;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsModuleTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Country DE = new Country("DE");
    private static final Country FR = new Country("FR");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final Sku MUG = new Sku("MUG");
    private static final Sku CHAIR = new Sku("CHAIR");
    private static final Sku GONE = new Sku("GONE");
    private static final Sku LEG = new Sku("LEG");

    private TestRooms rooms;
    private Catalog catalog;
    private Carts carts;
    private CartId id;

    @BeforeEach
    void open() {
        rooms = TestRooms.of("catalog", "designs", "stock", "pricing", "carts");
        catalog = rooms.get(Catalog.class);
        carts = rooms.get(Carts.class);
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile("Larkwood", "Made well", "hello@larkwood.example", EUR, "DE", Optional.empty()));
        Pricing pricing = rooms.get(Pricing.class);
        pricing.putTaxRates(Stream.of(DE, FR)
                .flatMap(country -> Stream.of(TaxClass.values())
                        .map(taxClass ->
                                new TaxRate(country, taxClass, new BigDecimal(country.equals(DE) ? "19" : "20"))))
                .toList());
        pricing.putShipping(new ShippingTable(
                List.of(new Zone("home", List.of(DE)), new Zone("near", List.of(FR))),
                List.of(
                        method("standard", Map.of("home", rate(2, 4, 490, 100_000), "near", rate(3, 6, 890, 100_000))),
                        method("express", Map.of("home", rate(1, 1, 1190, 5_000))))));
        put(variant(MUG, 2200, 340, false));
        put(variant(CHAIR, 59000, 9000, true));
        put(variant(GONE, 100, 10, false));
        put(variant(LEG, 900, 500, false));
        Stock stock = rooms.get(Stock.class);
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        stock.count(MUG, LEIPZIG, 50, Actor.OWNER);
        stock.count(LEG, LEIPZIG, 10, Actor.OWNER);
        stock.leadTime(Map.of(CHAIR, 6));
        id = carts.create().id();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aNewCartIsEmptyAndCostsNothing() {
        Cart cart = carts.find(id).orElseThrow();
        assertThat(cart.lines()).isEmpty();
        assertThat(cart.total()).isEqualTo(euros(0));
        assertThat(cart.destination()).isEqualTo(DE);
        assertThat(cart.ordered()).isFalse();
        assertThat(carts.find(new CartId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void noTwoCartsHaveNeighbouringIds() {
        Set<Long> halves = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            halves.add(carts.create().id().value().getLeastSignificantBits() >>> 32);
        }
        assertThat(halves).as("the second half of an id is random").hasSize(50);
    }

    @Test
    void addingAgainAdds() {
        changed(carts.add(id, stocked(MUG), 2));
        Cart cart = changed(carts.add(id, stocked(MUG), 3));
        assertThat(cart.lines()).hasSize(1);
        CartLine line = cart.lines().getFirst();
        assertThat(line.quantity()).isEqualTo(5);
        assertThat(line.unitPrice()).isEqualTo(euros(2200));
        assertThat(line.total()).isEqualTo(euros(11000));
        assertThat(line.demands()).containsExactly(new Demand(MUG, 5, false));
        assertThat(cart.subtotal()).isEqualTo(euros(11000));
        assertThat(cart.shipping()).isEqualTo(euros(490));
        assertThat(cart.total()).isEqualTo(euros(11490));
        assertThat(cart.pieces()).isEqualTo(5);
        assertThat(carts.find(id).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("schedule")
                .isEqualTo(cart);
    }

    @Test
    void linesStayInTheOrderInWhichTheyCame() {
        changed(carts.add(id, stocked(MUG), 1));
        changed(carts.add(id, stocked(CHAIR), 1));
        Cart cart = changed(carts.add(id, stocked(MUG), 1));
        assertThat(cart.lines()).extracting(CartLine::item).containsExactly(stocked(MUG), stocked(CHAIR));
    }

    @Test
    void changesAndRemovesLines() {
        UUID line = changed(carts.add(id, stocked(MUG), 2)).lines().getFirst().id();
        assertThat(changed(carts.change(id, line, 7)).pieces()).isEqualTo(7);
        assertThat(changed(carts.remove(id, line)).lines()).isEmpty();
        assertRefused(carts.change(id, line, 7), Reason.UNKNOWN_LINE, "line");
        assertRefused(carts.remove(id, line), Reason.UNKNOWN_LINE, "line");
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(carts.add(id, stocked(MUG), 0), Reason.INVALID_QUANTITY, "quantity");
        assertRefused(carts.add(id, stocked(MUG), -1), Reason.INVALID_QUANTITY, "quantity");
        assertRefused(carts.add(id, stocked(MUG), Integer.MAX_VALUE), Reason.INVALID_QUANTITY, "quantity");
        assertRefused(carts.add(id, stocked(new Sku("NOTHING")), 1), Reason.UNKNOWN_ITEM, "sku");
        assertRefused(carts.add(id, designed(new DesignId("ab".repeat(32))), 1), Reason.UNKNOWN_ITEM, "design");
        assertRefused(carts.add(new CartId(UUID.randomUUID()), stocked(MUG), 1), Reason.UNKNOWN_CART, "cart");
        UUID line = changed(carts.add(id, stocked(MUG), 998)).lines().getFirst().id();
        assertRefused(carts.add(id, stocked(MUG), 2), Reason.INVALID_QUANTITY, "quantity");
        assertRefused(carts.change(id, line, 1000), Reason.INVALID_QUANTITY, "quantity");
        assertRefused(carts.change(id, line, 0), Reason.INVALID_QUANTITY, "quantity");
        assertThat(carts.find(id).orElseThrow().pieces()).as("nothing changed").isEqualTo(998);
        changed(carts.add(id, stocked(MUG), 1));
    }

    @Test
    void takesSoManyLinesAndNoMore() {
        List<Variant> many = IntStream.range(0, Carts.MAX_LINES)
                .mapToObj(i -> variant(new Sku("MANY-" + i), "many", 100, 1, false))
                .toList();
        put(many);
        many.forEach(variant -> changed(carts.add(id, stocked(variant.sku()), 1)));
        assertRefused(carts.add(id, stocked(MUG), 1), Reason.TOO_MANY_LINES, "sku");
        changed(carts.add(id, stocked(many.getFirst().sku()), 1));
    }

    @Test
    void addsAtTheSameMomentAllCount() throws Exception {
        int each = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService buyers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> adds = IntStream.range(0, 8)
                    .mapToObj(buyer -> buyers.submit(() -> {
                        start.await();
                        for (int i = 0; i < each; i++) {
                            changed(carts.add(id, stocked(i % 2 == 0 ? MUG : CHAIR), 1));
                        }
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> add : adds) {
                assertThat(add.get(60, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(carts.find(id).orElseThrow().lines())
                .extracting(CartLine::quantity)
                .containsExactlyInAnyOrder(32, 32);
    }

    @Test
    void quotesForTheAddressOnceItIsKnown() {
        changed(carts.add(id, stocked(MUG), 1));
        Cart cart = changed(carts.checkOut(id, checkout(FR, "standard")));
        assertThat(cart.destination()).isEqualTo(FR);
        assertThat(cart.checkout()).contains(checkout(FR, "standard"));
        assertThat(cart.shipping()).isEqualTo(euros(890));
        assertThat(cart.subtotal()).as("the price is the same everywhere").isEqualTo(euros(2200));
        assertThat(cart.lines().getFirst().taxPercent()).isEqualTo(new BigDecimal("20"));
        assertThat(carts.deliveryMethods(cart)).extracting(DeliveryMethod::id).containsExactly("standard");
        assertThat(changed(carts.checkOut(id, checkout(DE, "express"))).shipping())
                .isEqualTo(euros(1190));
    }

    @Test
    void refusesACheckoutThatCannotBeDelivered() {
        changed(carts.add(id, stocked(CHAIR), 1));
        assertRefused(
                carts.checkOut(id, checkout(new Country("CH"), "standard")),
                Reason.UNDELIVERABLE,
                "shippingAddress.country");
        assertRefused(carts.checkOut(id, checkout(DE, "express")), Reason.UNDELIVERABLE, "deliveryMethod");
        assertRefused(carts.checkOut(id, checkout(DE, "drone")), Reason.UNDELIVERABLE, "deliveryMethod");
        assertThat(carts.find(id).orElseThrow().checkout()).isEmpty();
    }

    @Test
    void aCartThatGrewTooHeavyForItsDeliverySaysSoAndShowsTheGoods() {
        changed(carts.add(id, stocked(MUG), 1));
        changed(carts.checkOut(id, checkout(DE, "express")));
        Cart cart = changed(carts.add(id, stocked(CHAIR), 1));
        assertThat(cart.undeliverable()).get().asString().startsWith("Express carries at most 5 kg");
        assertThat(cart.total()).isEqualTo(euros(61200));
        assertThat(cart.lines()).allSatisfy(line -> assertThat(line.promise()).isEmpty());
        assertThat(carts.deliveryMethods(cart)).extracting(DeliveryMethod::id).containsExactly("standard");
    }

    @Test
    void leavesOutWhatIsNoLongerSold() {
        changed(carts.add(id, stocked(GONE), 3));
        changed(carts.add(id, stocked(MUG), 1));
        put(variant(new Sku("GONE-2"), "gone", 100, 10, false));
        Cart cart = carts.find(id).orElseThrow();
        assertThat(cart.lines()).extracting(CartLine::item).containsExactly(stocked(MUG));
        assertThat(cart.subtotal()).isEqualTo(euros(2200));
        assertRefused(carts.add(id, stocked(GONE), 1), Reason.UNKNOWN_ITEM, "sku");
    }

    @Test
    void promisesWhatIsThereAndWhatMayBeBackordered() {
        Schedule schedule = rooms.get(Promises.class).schedule();
        changed(carts.add(id, stocked(MUG), 50));
        Cart cart = changed(carts.add(id, stocked(CHAIR), 1));
        assertThat(cart.lines().get(0).promise()).contains(door(schedule, schedule.soonest()));
        assertThat(cart.lines().get(1).promise())
                .as("six days from the supplier, put away, then the road")
                .contains(door(schedule, schedule.usable(schedule.supplied(6))));
        assertThat(changed(carts.add(id, stocked(MUG), 1)).lines().get(0).promise())
                .as("51 of 50")
                .isEmpty();
    }

    @Test
    void promisesOnePieceOfEachVariantForAProductPage() {
        Map<Sku, Variant> variants = catalog.variants(Set.of(MUG, CHAIR, GONE));
        assertThat(carts.promises(variants.values())).containsOnlyKeys(MUG, CHAIR);
        assertThat(rooms.statementsOf(() -> carts.promises(variants.values())))
                .as("policies, timetable, and three for stock")
                .isEqualTo(5);
    }

    @Test
    void aDesignTakesItsPartsFromStockAndTimeToMake() {
        DesignId stool = rooms.get(Designs.class).save(stool());
        Cart cart = changed(carts.add(id, designed(stool), 2));
        CartLine line = cart.lines().getFirst();
        assertThat(line.name()).isEqualTo("Stool, 45 cm");
        assertThat(line.total()).isEqualTo(euros(24000));
        assertThat(line.demands()).containsExactly(new Demand(LEG, 6, false));
        Schedule schedule = rooms.get(Promises.class).schedule();
        assertThat(line.promise()).contains(door(schedule, schedule.daysAhead(5)));
    }

    private static Promise door(Schedule schedule, LocalDate leaves) {
        return new Promise(schedule.arrives(leaves, 2), schedule.arrives(leaves, 4));
    }

    @Test
    void linesThatWantTheSamePartAreNotPromisedItTwice() {
        DesignId stool = rooms.get(Designs.class).save(stool());
        changed(carts.add(id, designed(stool), 2));
        assertThat(changed(carts.add(id, stocked(LEG), 4)).lines())
                .as("6 + 4 of 10")
                .allSatisfy(line -> assertThat(line.promise()).isPresent());
        assertThat(changed(carts.add(id, stocked(LEG), 1)).lines())
                .as("6 + 5 of 10")
                .allSatisfy(line -> assertThat(line.promise()).isEmpty());
    }

    @Test
    void aCartThatWasOrderedNeverChangesAgain() {
        UUID line = changed(carts.add(id, stocked(MUG), 1)).lines().getFirst().id();
        carts.close(Set.of(id));
        assertThat(carts.find(id).orElseThrow().ordered()).isTrue();
        assertRefused(carts.add(id, stocked(MUG), 1), Reason.ALREADY_ORDERED, "cart");
        assertRefused(carts.change(id, line, 2), Reason.ALREADY_ORDERED, "cart");
        assertRefused(carts.remove(id, line), Reason.ALREADY_ORDERED, "cart");
        assertRefused(carts.checkOut(id, checkout(DE, "standard")), Reason.ALREADY_ORDERED, "cart");
        assertThat(carts.find(id).orElseThrow().pieces()).isEqualTo(1);
    }

    @Test
    void aLockedCartWaitsUntilItsOrderIsThrough() throws Exception {
        changed(carts.add(id, stocked(MUG), 1));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<CartOutcome> add = rooms.get(Transactions.class).inOne(() -> {
                assertThat(carts.lock(Set.of(id))).containsKey(id);
                Future<CartOutcome> late = other.submit(() -> carts.add(id, stocked(CHAIR), 1));
                carts.close(Set.of(id));
                return late;
            });
            assertRefused(add.get(30, TimeUnit.SECONDS), Reason.ALREADY_ORDERED, "cart");
        }
    }

    @Test
    void findsAnyNumberOfCartsWithTheSameQueries() {
        Designs designs = rooms.get(Designs.class);
        DesignId stool = designs.save(stool());
        changed(carts.add(id, stocked(MUG), 1));
        changed(carts.add(id, designed(stool), 1));
        changed(carts.checkOut(id, checkout(DE, "standard")));
        int one = rooms.statementsOf(() -> carts.find(id));
        Set<CartId> many = new HashSet<>(Set.of(id));
        for (int i = 0; i < 40; i++) {
            CartId next = carts.create().id();
            changed(carts.add(next, stocked(MUG), 1));
            changed(carts.add(next, stocked(CHAIR), 1));
            changed(carts.add(next, designed(stool), 1));
            many.add(next);
        }
        assertThat(rooms.statementsOf(() -> assertThat(carts.find(many)).hasSize(41)))
                .isEqualTo(one)
                .isEqualTo(11);
        assertThat(carts.find(Set.of())).isEmpty();
    }

    private static Cart changed(CartOutcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        return ((Changed) outcome).cart();
    }

    private static void assertRefused(CartOutcome outcome, Reason reason, String field) {
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.remedy()).isNotBlank().doesNotEndWith(".");
        });
    }

    private void put(Variant variant) {
        put(List.of(variant));
    }

    private void put(List<Variant> variants) {
        catalog.put(new Product(
                variants.getFirst().product(),
                "Product",
                List.of(),
                "A product.",
                "",
                Map.of(),
                TaxClass.STANDARD,
                "picture.svg",
                List.of(),
                variants));
    }

    private static Variant variant(Sku sku, long price, int grams, boolean backorderable) {
        return variant(sku, sku.value().toLowerCase(java.util.Locale.ROOT), price, grams, backorderable);
    }

    private static Variant variant(Sku sku, String product, long price, int grams, boolean backorderable) {
        return new Variant(
                sku,
                new Slug(product),
                "Variant " + sku,
                Map.of(),
                euros(price),
                TaxClass.STANDARD,
                grams,
                List.of(1, 2, 3),
                backorderable,
                "picture.svg");
    }

    private static Design stool() {
        return new Design(
                "Stool, 45 cm",
                "stool",
                "1",
                Map.of("height", "450"),
                euros(12000),
                TaxClass.STANDARD,
                4000,
                5,
                List.of(new Part(LEG, 3)),
                "stool.svg");
    }

    private static Method method(String id, Map<String, Rate> rates) {
        return new Method(id, id.equals("express") ? "Express" : "Standard", "To the door.", rates);
    }

    private static Rate rate(int min, int max, long price, int grams) {
        return new Rate(min, max, List.of(new Band(grams, euros(price))));
    }

    private static Checkout checkout(Country country, String method) {
        Address address = new Address(
                "Anna Beispiel", "Ring 1", Optional.empty(), "Leipzig", "04109", Optional.of("Sachsen"), country);
        return new Checkout(new Email("anna@example.com"), address, method);
    }

    private static Item stocked(Sku sku) {
        return new Item.Stocked(sku);
    }

    private static Item designed(DesignId design) {
        return new Item.Designed(design);
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
