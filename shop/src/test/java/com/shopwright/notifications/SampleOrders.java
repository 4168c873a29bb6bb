package com.shopwright.notifications;

import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopMode;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.orders.LineState;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderKey;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderState;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Wording;
import com.shopwright.pricing.Country;
import com.shopwright.testing.PayBy;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** An order to write about. */
final class SampleOrders {

    static final OrderNumber NUMBER = OrderNumber.random(new Random(7));
    static final OrderKey KEY = new OrderKey("k3yK3yK3yK3yK3yK3yK3yA");
    static final Email BUYER = new Email("anna@example.com");

    private SampleOrders() {}

    static Order order(OrderState state, PaymentMethod method) {
        return order(state, method, "Anna Lindqvist");
    }

    static Order order(OrderState state, PaymentMethod method, String name) {
        Address address = new Address(
                name,
                "Gärtnerstraße 12",
                Optional.of("Hinterhaus"),
                "Leipzig",
                "04109",
                Optional.empty(),
                new Country("DE"));
        return new Order(
                new OrderId(new UUID(0, 1)),
                NUMBER,
                KEY,
                state,
                new Checkout(BUYER, address, "standard"),
                method,
                List.of(
                        line("LW-AST-OAK", "Alder side table, Oak", 1, 18900),
                        line("LW-MUG-SND", "Morning mug, Sand", 4, 1950)),
                euros(26700),
                euros(0),
                euros(590),
                euros(4357),
                euros(27290),
                euros(0),
                Instant.parse("2026-03-02T10:00:00Z"),
                Instant.parse("2026-03-09T10:00:00Z"),
                Optional.empty());
    }

    /** As the connectors of these ways to pay declare them, in other words. */
    static PaymentTerms terms(PaymentMethod method) {
        boolean card = method.equals(PayBy.CARD);
        boolean cash = method.equals(PayBy.CASH);
        return new PaymentTerms(
                method,
                new Wording(
                        card ? "Card" : cash ? "Cash on delivery" : "Bank transfer",
                        "A way to pay.",
                        cash ? "You pay {amount} in cash when it is delivered." : "Your payment is here.",
                        cash ? "Please have {amount} in cash ready." : "",
                        card ? "to your card; banks take two to five days" : "to you"),
                card,
                !card,
                cash,
                card,
                !card && !cash,
                Optional.empty(),
                Set.of());
    }

    static Sender sender() {
        return new Sender(
                profiles(),
                new ShopSettings(
                        Path.of("data"),
                        Path.of("data/links"),
                        URI.create("http://localhost:8080"),
                        ShopMode.FULL,
                        5000,
                        ZoneId.of("Europe/Berlin"),
                        "demo",
                        true,
                        "en",
                        "main"),
                "owner@larkwood.example");
    }

    private static ShopProfiles profiles() {
        ShopProfile larkwood = new ShopProfile(
                "Larkwood",
                "Furniture and homeware, made in small series",
                "hello@larkwood.example",
                Currency.getInstance("EUR"),
                "DE",
                Optional.of(new BankAccount("Larkwood GmbH", "DE89 3704 0044 0532 0130 00", "Meridian Bank")));
        return new ShopProfiles() {
            @Override
            public ShopProfile current() {
                return larkwood;
            }

            @Override
            public boolean known() {
                return true;
            }

            @Override
            public void put(ShopProfile profile) {
                throw new UnsupportedOperationException("these tests only read");
            }
        };
    }

    private static OrderLine line(String sku, String name, int quantity, long price) {
        return new OrderLine(
                new UUID(1, price),
                new Item.Stocked(new Sku(sku)),
                name,
                List.of(),
                "x.svg",
                quantity,
                euros(price),
                euros(price).times(quantity),
                new BigDecimal("19"),
                euros(0),
                Optional.of(new Promise(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6 + quantity))),
                Optional.of(new Promise(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6 + quantity))),
                LineState.OPEN,
                0,
                0);
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
