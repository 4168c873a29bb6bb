package com.shopwright.testing;

import com.shopwright.TestRooms;
import com.shopwright.carts.Address;
import com.shopwright.carts.CartId;
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
import com.shopwright.kernel.Money;
import com.shopwright.orders.ChangeOutcome;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PlaceOrder;
import com.shopwright.orders.PlaceOutcome;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.TaxRate;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All rooms that an order passes on its way, without web server: two warehouses, a few goods, transfers in advance. */
public final class SmallShop implements AutoCloseable {
    public static final LocationId LEIPZIG = new LocationId("leipzig");
    public static final LocationId VENLO = new LocationId("venlo");
    /** May be backordered. */
    public static final Sku CLOTH = new Sku("CLOTH");
    /** May not. */
    public static final Sku MUG = new Sku("MUG");
    /** A part of designs. */
    public static final Sku LEG = new Sku("LEG");

    private static final Country HOME = new Country("DE");

    private final TestRooms rooms;

    private SmallShop(TestRooms rooms) {
        this.rooms = rooms;
    }

    /** @param data the folder whose {@code links} it reads */
    public static SmallShop open(Path data, String... properties) {
        Map<String, Object> all = new HashMap<>();
        all.put("shopwright.links", data.resolve("links").toString());
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        SmallShop shop = new SmallShop(TestRooms.with(
                all,
                "catalog",
                "designs",
                "stock",
                "pricing",
                "payments",
                "carts",
                "orders",
                "purchasing",
                "dispatch"));
        shop.furnish();
        return shop;
    }

    private void furnish() {
        get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.of(new BankAccount("Larkwood GmbH", "DE89 3704 0044 0532 0130 00", "Meridian Bank"))));
        get(Pricing.class)
                .putTaxRates(Arrays.stream(TaxClass.values())
                        .map(each -> new TaxRate(HOME, each, new BigDecimal("19")))
                        .toList());
        get(Pricing.class)
                .putShipping(new ShippingTable(
                        List.of(new ShippingTable.Zone("home", List.of(HOME))),
                        List.of(new ShippingTable.Method(
                                "standard",
                                "Standard",
                                "To the door.",
                                Map.of(
                                        "home",
                                        new ShippingTable.Rate(
                                                1, 2, List.of(new ShippingTable.Band(1_000_000, euro(490)))))))));
        Stream.of(CLOTH, MUG, LEG).forEach(sku -> get(Catalog.class).put(product(sku)));
        get(Stock.class).put(new Location(LEIPZIG, "Leipzig", 1));
        get(Stock.class).put(new Location(VENLO, "Venlo", 2));
    }

    private static Product product(Sku sku) {
        String slug = sku.value().toLowerCase(Locale.ROOT);
        Variant variant = new Variant(
                sku,
                new Slug(slug),
                "A " + slug,
                Map.of(),
                euro(2000),
                TaxClass.STANDARD,
                300,
                List.of(1, 2, 3),
                sku.equals(CLOTH),
                "picture.svg");
        return new Product(
                new Slug(slug),
                "A " + slug,
                List.of(),
                "A good one.",
                "",
                Map.of(),
                TaxClass.STANDARD,
                "picture.svg",
                List.of(),
                List.of(variant));
    }

    public <T> T get(Class<T> face) {
        return rooms.get(face);
    }

    public void count(Sku sku, LocationId location, int onHand) {
        get(Stock.class).count(sku, location, onHand, Actor.OWNER);
    }

    public int onHand(Sku sku) {
        return get(Stock.class).levels(Set.of(sku)).stream()
                .mapToInt(StockLevel::onHand)
                .sum();
    }

    /** An order whose transfer has arrived. */
    public Order paidOrder(Map<Item, Integer> goods) {
        Order order = order(goods);
        ChangeOutcome paid = get(Orders.class).moneyReceived(order.number(), Actor.OWNER);
        if (!(paid instanceof ChangeOutcome.Done)) {
            throw new AssertionError("the transfer was not taken: " + paid);
        }
        return order;
    }

    public Order paidOrder(Sku sku, int quantity) {
        return paidOrder(Map.of(new Item.Stocked(sku), quantity));
    }

    private Order order(Map<Item, Integer> goods) {
        Carts carts = get(Carts.class);
        CartId cart = carts.create().id();
        goods.forEach((item, quantity) -> carts.add(cart, item, quantity));
        Address address =
                new Address("Anna Baum", "Lindenallee 5", Optional.empty(), "Leipzig", "04105", Optional.empty(), HOME);
        carts.checkOut(cart, new Checkout(new Email("anna@example.com"), address, "standard"));
        PlaceOutcome placed = get(Intake.class)
                .place(new PlaceOrder(
                        cart,
                        new IdempotencyKey(UUID.randomUUID().toString()),
                        PayBy.TRANSFER,
                        Optional.empty(),
                        Optional.empty()));
        if (placed instanceof PlaceOutcome.Placed order) {
            return read(order.id());
        }
        throw new AssertionError("the order was not taken: " + placed);
    }

    public Order read(OrderId id) {
        return get(Orders.class).find(id).orElseThrow();
    }

    public static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    @Override
    public void close() {
        rooms.close();
    }
}
