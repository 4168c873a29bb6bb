package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.carts.Address;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.carts.Item;
import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Event;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Money;
import com.shopwright.payments.BankDesk;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.TaxRate;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.testing.PayBy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every room from the catalogue to the orders, with the real bank; the test itself is buyer and warehouse. */
final class Larkwood implements AutoCloseable {
    static final Sku CUP = new Sku("CUP");
    static final Sku LAMP = new Sku("LAMP");
    /** May be backordered. */
    static final Sku CHAIR = new Sku("CHAIR");

    static final LocationId LEIPZIG = new LocationId("leipzig");
    static final String GOOD = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    private static final Duration SOON = Duration.ofSeconds(30);

    final Queue<Event> heard = new ConcurrentLinkedQueue<>();
    final BankDesk bank = new BankDesk(this::listen, "catalog", "designs", "stock", "pricing", "carts", "orders");
    final TestRooms rooms = bank.rooms();
    final Carts carts = rooms.get(Carts.class);
    final Stock stock = rooms.get(Stock.class);
    final Intake intake = rooms.get(Intake.class);
    final Orders orders = rooms.get(Orders.class);
    final Amendments amendments = rooms.get(Amendments.class);

    Larkwood() {
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.of(new BankAccount("Larkwood GmbH", "DE89 3704 0044 0532 0130 00", "Meridian Bank"))));
        Country germany = new Country("DE");
        Country austria = new Country("AT");
        rooms.get(Pricing.class)
                .putTaxRates(Arrays.stream(TaxClass.values())
                        .flatMap(taxClass -> Stream.of(
                                new TaxRate(germany, taxClass, new BigDecimal("19")),
                                new TaxRate(austria, taxClass, new BigDecimal("20"))))
                        .toList());
        rooms.get(Pricing.class)
                .putShipping(new ShippingTable(
                        List.of(
                                new ShippingTable.Zone("home", List.of(germany)),
                                new ShippingTable.Zone("near", List.of(austria))),
                        List.of(
                                method("standard", Map.of("home", rate(490), "near", rate(990))),
                                method("slow", Map.of("home", rate(190), "near", rate(290))))));
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        sell(CUP, 1000, false);
        sell(LAMP, 5000, false);
        sell(CHAIR, 20000, true);
    }

    private static ShippingTable.Method method(String id, Map<String, ShippingTable.Rate> rates) {
        return new ShippingTable.Method(id, id, "To the door.", rates);
    }

    private static ShippingTable.Rate rate(long cents) {
        return new ShippingTable.Rate(2, 4, List.of(new ShippingTable.Band(1_000_000, Money.of(cents, "EUR"))));
    }

    private void sell(Sku sku, long price, boolean backorderable) {
        price(sku, price, backorderable);
        stock.count(sku, LEIPZIG, 0, Actor.OWNER);
    }

    /** Sells it from now on at another price. */
    void price(Sku sku, long price, boolean backorderable) {
        Slug slug = new Slug(sku.value().toLowerCase(Locale.ROOT));
        Variant variant = new Variant(
                sku,
                slug,
                "Larkwood " + sku,
                Map.of(),
                Money.of(price, "EUR"),
                TaxClass.STANDARD,
                500,
                List.of(1, 2, 3),
                backorderable,
                "picture.svg");
        rooms.get(Catalog.class)
                .put(new Product(
                        slug,
                        "Larkwood " + sku,
                        List.of(),
                        "Made in small series.",
                        "",
                        Map.of(),
                        TaxClass.STANDARD,
                        "picture.svg",
                        List.of(),
                        List.of(variant)));
    }

    private void listen(GenericApplicationContext context) {
        for (Class<? extends Event> type : List.of(
                DispatchDue.class,
                ShipmentReleased.class,
                ShipmentRecalled.class,
                OrderChanged.class,
                OrderClosed.class,
                OrderConfirmed.class)) {
            context.registerBean("test." + type.getSimpleName(), Listener.class, () -> hearing(type));
        }
    }

    private <E extends Event> Listener<E> hearing(Class<E> type) {
        return new Listener<>() {
            @Override
            public String name() {
                return "test." + type.getSimpleName();
            }

            @Override
            public Class<E> event() {
                return type;
            }

            @Override
            public void on(E event) {
                heard.add(event);
            }
        };
    }

    /** A cart that is ready to be ordered. */
    CartId cart(Map<Sku, Integer> content) {
        CartId cart = carts.create().id();
        content.forEach((sku, quantity) ->
                assertThat(carts.add(cart, new Item.Stocked(sku), quantity)).isInstanceOf(CartOutcome.Changed.class));
        Address address = new Address(
                "Anna Beispiel", "Ring 1", Optional.empty(), "Leipzig", "04109", Optional.empty(), new Country("DE"));
        assertThat(carts.checkOut(cart, new Checkout(new Email("anna@example.com"), address, "standard")))
                .isInstanceOf(CartOutcome.Changed.class);
        return cart;
    }

    static PlaceOrder wish(CartId cart, PaymentMethod method, Optional<String> token) {
        return new PlaceOrder(cart, new IdempotencyKey("k-1"), method, token.map(CardToken::new), Optional.empty());
    }

    /** Places an order; with a card number it is paid with that card. */
    Order place(Map<Sku, Integer> content, PaymentMethod method, String... card) {
        Optional<String> token = Arrays.stream(card).findFirst().map(bank::token);
        PlaceOutcome outcome = intake.place(wish(cart(content), method, token));
        assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
        return orders.find(((PlaceOutcome.Placed) outcome).id()).orElseThrow();
    }

    Order confirmed(Map<Sku, Integer> content) {
        return await(place(content, PayBy.CARD, GOOD), OrderState.CONFIRMED);
    }

    Order await(Order order, OrderState state) {
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(now(order).state()).isEqualTo(state));
        return now(order);
    }

    Order now(Order order) {
        return orders.find(order.id()).orElseThrow();
    }

    /** Packs a parcel as the warehouse would, up to the point where it waits for its release. */
    ShipmentId pack(Order order, Map<Sku, Integer> content) {
        ShipmentId shipment = request(order, content);
        orders.picked(order.id(), shipment, Actor.WAREHOUSE, Optional.of(Duration.ofSeconds(2)));
        orders.packed(order.id(), shipment, Actor.WAREHOUSE, Optional.of(Duration.ofSeconds(2)));
        return shipment;
    }

    ShipmentId request(Order order, Map<Sku, Integer> content) {
        ShipmentId shipment = new ShipmentId(UUID.randomUUID());
        assertThat(request(order, shipment, content)).isTrue();
        return shipment;
    }

    boolean request(Order order, ShipmentId shipment, Map<Sku, Integer> content) {
        List<Allocation> goods = content.entrySet().stream()
                .map(entry -> new Allocation(entry.getKey(), LEIPZIG, entry.getValue()))
                .toList();
        Map<Item, Integer> pieces = content.entrySet().stream()
                .collect(Collectors.toMap(entry -> new Item.Stocked(entry.getKey()), Map.Entry::getValue));
        return orders.dispatchRequested(List.of(new DispatchRequest(order.id(), shipment, goods, pieces)), Actor.SHOP)
                .contains(shipment);
    }

    void awaitRelease(Order order, ShipmentId shipment) {
        awaitHeard(new ShipmentReleased(order.id(), shipment));
    }

    void awaitHeard(Event event) {
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(heard).contains(event));
    }

    void ship(Order order, ShipmentId shipment) {
        orders.shipped(order.id(), shipment, "DHL", "JJD01", Actor.WAREHOUSE, Optional.empty());
    }

    void deliver(Order order, ShipmentId shipment) {
        orders.delivered(order.id(), shipment, Actor.WAREHOUSE, Optional.empty());
    }

    List<Step> steps(Order order) {
        return orders.timeline(order.id()).stream().map(TimelineEntry::step).toList();
    }

    JsonNode atBank(Order order) {
        List<JsonNode> all = bank.payments(order.number().value());
        assertThat(all).isNotEmpty();
        return all.getLast();
    }

    long atBank(Order order, String figure) {
        return atBank(order).get(figure).asLong();
    }

    /** No task is due and nothing is asked of the bank: what is written now stays. */
    void awaitRest() {
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(list("""
                        select kind from kernel.task where due_at < now() + interval '2 seconds'
                        union all
                        select kind from payments.operation where state = 'SENDING'
                        """)).isEmpty());
    }

    List<String> list(String query) {
        return rooms.sql().sql(query).query((row, number) -> row.getString(1)).list();
    }

    static Claimant claimant(Order order) {
        return new Claimant(order.id().value());
    }

    int free(Sku sku) {
        return stock.available(java.util.Set.of(sku)).getOrDefault(sku, -1);
    }

    @Override
    public void close() {
        bank.close();
    }
}
