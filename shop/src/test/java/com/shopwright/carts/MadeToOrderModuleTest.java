package com.shopwright.carts;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.carts.CartOutcome.Changed;
import com.shopwright.carts.CartOutcome.Refused;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.TaxClass;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Offer;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.ConfigureOutcome;
import com.shopwright.designs.ConfigureOutcome.Configured;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.TaxRate;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Expectation;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import com.shopwright.testing.Stools;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MadeToOrderModuleTest {

    private static final Country DE = new Country("DE");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final Map<String, String> OAK = Map.of("height", "450", "wood", "oak", "cushion", "no");
    private static final Map<String, String> WALNUT = Map.of("height", "450", "wood", "walnut", "cushion", "yes");

    private TestRooms rooms;
    private Stock stock;
    private Carts carts;
    private MadeToOrder desk;
    private CartId cart;

    @BeforeEach
    void open() {
        open(Map.of());
    }

    /** Ten oak seats, twelve legs, five cushions; walnut takes 8 days. */
    private void open(Map<String, Object> properties) {
        rooms = TestRooms.with(properties, "catalog", "designs", "stock", "pricing", "carts");
        stock = rooms.get(Stock.class);
        carts = rooms.get(Carts.class);
        desk = rooms.get(MadeToOrder.class);
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.empty()));
        rooms.get(Pricing.class)
                .putTaxRates(Stream.of(TaxClass.values())
                        .map(taxClass -> new TaxRate(DE, taxClass, new BigDecimal("19")))
                        .toList());
        rooms.get(Pricing.class)
                .putShipping(new ShippingTable(
                        List.of(new ShippingTable.Zone("home", List.of(DE))),
                        List.of(new ShippingTable.Method(
                                "standard",
                                "Standard",
                                "To the door.",
                                Map.of(
                                        "home",
                                        new ShippingTable.Rate(
                                                2, 4, List.of(new ShippingTable.Band(1_000_000, euros(490)))))))));
        Stools.into(rooms.get(Catalog.class), rooms.get(Models.class));
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        count(Stools.OAK_SEAT, 10);
        count(Stools.LEG, 12);
        count(Stools.CUSHION, 5);
        stock.leadTime(Map.of(Stools.WALNUT_SEAT, 8));
        cart = carts.create().id();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyValueSaysWhetherItsPartsAreThereAndWhenItComes() {
        Fitting fitting = desk.fit(Stools.STOOL, Map.of(), Optional.empty());
        Offer oak = offer(fitting, "wood", "oak");
        Offer walnut = offer(fitting, "wood", "walnut");
        assertThat(oak.inStock()).isTrue();
        assertThat(walnut.inStock()).isFalse();
        assertThat(fitting.doorstep().promise(oak.readyIn())).contains(promise(0, 3));
        assertThat(fitting.doorstep().promise(walnut.readyIn())).contains(promise(walnutDays(), 3));
    }

    @Test
    void whatCannotBeHadHasNoDate() {
        count(Stools.LEG, 2);
        Fitting fitting = desk.fit(Stools.STOOL, Map.of(), Optional.empty());
        assertThat(offer(fitting, "wood", "oak").inStock()).isFalse();
        assertThat(fitting.doorstep().promise(offer(fitting, "wood", "oak").readyIn()))
                .isEmpty();
        assertThat(desk.promises(Set.of(saved(OAK)))).isEmpty();
    }

    @Test
    void theSimpleShopPromisesOnlyWhatIsThere() {
        close();
        open(Map.of("shopwright.mode", "SIMPLE"));
        Fitting fitting = desk.fit(Stools.STOOL, Map.of(), Optional.empty());
        assertThat(fitting.doorstep().promise(offer(fitting, "wood", "oak").readyIn()))
                .isPresent();
        assertThat(fitting.doorstep().promise(offer(fitting, "wood", "walnut").readyIn()))
                .isEmpty();
    }

    @Test
    void theFormTheDesignAndTheCartPromiseTheSame() {
        stock.expect(List.of(new Expectation(UUID.randomUUID(), Stools.WALNUT_SEAT, LEIPZIG, 1, today().plusDays(3))));
        for (Map<String, String> choices : List.of(OAK, WALNUT)) {
            Fitting fitting = desk.fit(Stools.STOOL, choices, Optional.empty());
            Configuration complete = configured(fitting).answer().complete().orElseThrow();
            DesignId design = saved(choices);
            Promise inForm = fitting.doorstep()
                    .promise(configured(fitting).answer().readyIn())
                    .orElseThrow();
            assertThat(desk.promises(Set.of(design))).containsEntry(design, inForm);
            CartLine line = added(design, 1).lines().getLast();
            assertThat(line.promise()).contains(inForm);
            assertThat(line.unitPrice()).isEqualTo(euros(complete.price()));
        }
    }

    @Test
    void theLineSaysWhatWasChosenAndWhenItLeavesMade() {
        CartLine line = added(saved(WALNUT), 2).lines().getFirst();
        assertThat(line.name()).isEqualTo("Fen stool");
        assertThat(line.choices())
                .extracting(Chosen::words)
                .containsExactly("Height: 450 mm", "Wood: Walnut", "Cushion: Yes");
        assertThat(line.demands())
                .containsExactlyInAnyOrder(
                        new Demand(Stools.WALNUT_SEAT, 2, true),
                        new Demand(Stools.LEG, 6, false),
                        new Demand(Stools.CUSHION, 2, true));
        assertThat(line.leaves()).contains(schedule().daysAhead(walnutDays() + 4));
        assertThat(line.remark()).isEmpty();
    }

    @Test
    void partsThatLinesShareAreCountedTogether() {
        added(saved(OAK), 3);
        Cart full = added(saved(WALNUT), 2);
        assertThat(full.lines())
                .as("fifteen legs are wanted and twelve are there")
                .allSatisfy(line -> assertThat(line.promise()).isEmpty());
        CartLine walnut = full.lines().getLast();
        Cart less = changed(carts.change(cart, walnut.id(), 1));
        assertThat(less.lines()).allSatisfy(line -> assertThat(line.promise()).isPresent());
    }

    @Test
    void aDesignOnAnOlderModelIsSoldAsItIsNow() {
        DesignId old = saved(OAK);
        added(old, 1);
        Stools.publish(rooms.get(Models.class), Stools.dearer());
        CartLine line = carts.find(cart).orElseThrow().lines().getFirst();
        assertThat(line.item()).isNotEqualTo(new Item.Designed(old));
        assertThat(line.unitPrice()).isEqualTo(euros(110_00));
        assertThat(line.orderable()).isTrue();
        assertThat(line.remark())
                .hasValueSatisfying(remark -> assertThat(remark.text()).contains("€110.00", "€100.00"));
        Cart again = added(old, 1);
        assertThat(again.lines().getLast().item()).isEqualTo(line.item());
    }

    @Test
    void aDesignThatIsNotMadeAnyMoreCannotBeOrdered() {
        DesignId old = saved(WALNUT);
        added(old, 1);
        Stools.publish(rooms.get(Models.class), Stools.withoutWalnut());
        CartLine line = carts.find(cart).orElseThrow().lines().getFirst();
        assertThat(line.orderable()).isFalse();
        assertThat(line.promise()).isEmpty();
        assertThat(line.leaves()).isEmpty();
        assertThat(line.remark())
                .hasValueSatisfying(remark -> assertThat(remark.text()).contains("Wood"));
        assertThat(carts.add(cart, new Item.Designed(old), 1)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("design");
            assertThat(refused.remedy()).isNotBlank().doesNotEndWith(".");
        });
        assertThat(desk.promises(Set.of(old))).isEmpty();
    }

    @Test
    void asksTheSameFewQueriesWhateverTheModelTakes() {
        desk.fit(Stools.STOOL, OAK, Optional.empty());
        assertThat(rooms.statementsOf(() -> desk.fit(Stools.STOOL, OAK, Optional.empty())))
                .as("two for the model, three for stock, one for what may be backordered, one for the timetable")
                .isEqualTo(7);
    }

    private void count(Sku sku, int onHand) {
        stock.count(sku, LEIPZIG, onHand, Actor.OWNER);
    }

    private DesignId saved(Map<String, String> choices) {
        SaveOutcome outcome = rooms.get(Configurations.class).save(Stools.STOOL, choices);
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).id();
    }

    private Cart added(DesignId design, int quantity) {
        return changed(carts.add(cart, new Item.Designed(design), quantity));
    }

    private static Cart changed(CartOutcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        return ((Changed) outcome).cart();
    }

    private static Configured configured(Fitting fitting) {
        ConfigureOutcome outcome = fitting.outcome();
        assertThat(outcome).isInstanceOf(Configured.class);
        return (Configured) outcome;
    }

    private static Offer offer(Fitting fitting, String option, String value) {
        return configured(fitting).answer().offers().getOrDefault(option, List.of()).stream()
                .filter(offer -> offer.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Parts are there in so many working days, so long in the workshop, then by standard delivery. */
    private Promise promise(int parts, int makingDays) {
        DeliveryMethod standard =
                rooms.get(Pricing.class).deliveryMethods(DE, 1000).getFirst();
        return Promise.of(schedule().daysAhead(parts + makingDays), standard, schedule());
    }

    /** When a seat of walnut can be built in: eight days at the supplier, and put away. */
    private int walnutDays() {
        return schedule().daysUntil(schedule().usable(schedule().supplied(8)));
    }

    private Schedule schedule() {
        return rooms.get(Promises.class).schedule();
    }

    private LocalDate today() {
        return rooms.get(BusinessTime.class).today();
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
