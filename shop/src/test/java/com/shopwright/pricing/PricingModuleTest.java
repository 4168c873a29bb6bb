package com.shopwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.TestRooms;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.pricing.QuoteOutcome.Quoted;
import com.shopwright.pricing.QuoteOutcome.Undeliverable;
import com.shopwright.pricing.ShippingTable.Band;
import com.shopwright.pricing.ShippingTable.Method;
import com.shopwright.pricing.ShippingTable.Rate;
import com.shopwright.pricing.ShippingTable.Zone;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricingModuleTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Country DE = new Country("DE");
    private static final Country FR = new Country("FR");
    private static final Country CH = new Country("CH");

    private TestRooms rooms;
    private Pricing pricing;

    @BeforeEach
    void open() {
        rooms = TestRooms.of("catalog", "pricing");
        pricing = rooms.get(Pricing.class);
        rooms.get(ShopProfiles.class)
                .put(new ShopProfile("Larkwood", "Made well", "hello@larkwood.example", EUR, "DE", Optional.empty()));
        pricing.putTaxRates(Stream.concat(rates(DE, "19", "7").stream(), rates(FR, "20", "5.5").stream())
                .toList());
        pricing.putShipping(table());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void chargesTheSameEverywhereAndTheTaxOfTheDestination() {
        Quote home = quoted(request(DE, "standard", line(2400, TaxClass.REDUCED, 500)));
        Quote away = quoted(request(FR, "standard", line(2400, TaxClass.REDUCED, 500)));
        assertThat(home.subtotal()).isEqualTo(away.subtotal()).isEqualTo(euros(2400));
        assertThat(home.lines().getFirst().taxPercent()).isEqualTo(new BigDecimal("7"));
        assertThat(home.lines().getFirst().tax()).isEqualTo(euros(157));
        assertThat(away.lines().getFirst().taxPercent()).isEqualTo(new BigDecimal("5.5"));
        assertThat(away.lines().getFirst().tax()).isEqualTo(euros(125));
    }

    @Test
    void chargesTheFirstBandThatFits() {
        assertThat(quoted(request(DE, "standard", line(100, TaxClass.STANDARD, 2000)))
                        .shipping())
                .isEqualTo(euros(490));
        assertThat(quoted(request(DE, "standard", line(100, TaxClass.STANDARD, 2001)))
                        .shipping())
                .isEqualTo(euros(790));
        assertThat(quoted(request(DE, "standard")).total())
                .as("nothing to deliver")
                .isEqualTo(euros(0));
    }

    @Test
    void refusesWhereItDoesNotDeliverInWordsForTheBuyer() {
        Undeliverable nowhere = undeliverable(request(CH, "standard", line(100, TaxClass.STANDARD, 10)));
        assertThat(nowhere.reason()).isEqualTo("We do not deliver to Switzerland yet.");
        assertThat(nowhere.goods().total()).as("what the goods cost meanwhile").isEqualTo(euros(100));
        assertThat(nowhere.goods().tax()).as("taxed as at home").isEqualTo(euros(16));
        assertThat(undeliverable(request(FR, "express", line(100, TaxClass.STANDARD, 10)))
                        .reason())
                .isEqualTo("Express parcel is not offered to France. Please choose another way of delivery.");
        assertThat(undeliverable(request(DE, "drone", line(100, TaxClass.STANDARD, 10)))
                        .reason())
                .isEqualTo("This way of delivery is not offered. Please choose another one.");
        assertThat(undeliverable(request(DE, "express", line(100, TaxClass.STANDARD, 5500)))
                        .reason())
                .isEqualTo("Express parcel carries at most 5 kg to Germany, and this weighs 5.5 kg."
                        + " Please choose another way of delivery, or order less at a time.");
    }

    @Test
    void weighsMoreThanAnIntegerHoldsWithoutWrappingRound() {
        QuoteLine heavy = new QuoteLine(euros(1), 999, TaxClass.STANDARD, 10_000_000);
        assertThat(undeliverable(request(DE, "standard", heavy)).reason()).contains("9990000 kg");
    }

    @Test
    void aCountryWithoutAllItsRatesIsNoDestination() {
        pricing.putShipping(new ShippingTable(
                List.of(new Zone("all", List.of(CH, FR, DE))), List.of(standard(Map.of("all", rate(2, 4, 490))))));
        assertThat(pricing.destinations()).as("home first").containsExactly(DE, FR);
        pricing.putTaxRates(rates(CH, "8.1", "2.6"));
        assertThat(pricing.destinations()).containsExactly(DE, CH, FR);
    }

    @Test
    void offersWaysCheapestFirstAndStandardFirstAmongEquals() {
        assertThat(pricing.deliveryMethods(DE, 1000))
                .extracting(DeliveryMethod::id)
                .containsExactly("standard", "express");
        assertThat(pricing.deliveryMethods(DE, 6000))
                .extracting(DeliveryMethod::id)
                .containsExactly("standard");
        assertThat(pricing.deliveryMethods(DE, 10_001)).isEmpty();
        assertThat(pricing.deliveryMethods(CH, 1)).isEmpty();
        assertThat(pricing.deliveryMethods(FR, 1))
                .containsExactly(new DeliveryMethod("standard", "Standard", "By parcel.", euros(890), 3, 6));
    }

    @Test
    void seesAChangedRateAtOnceButNotOneThatWasRolledBack() {
        QuoteRequest request = request(DE, "standard", line(11900, TaxClass.STANDARD, 1));
        assertThat(quoted(request).lines().getFirst().tax()).isEqualTo(euros(1900));
        Transactions transactions = rooms.get(Transactions.class);
        assertThatThrownBy(() -> transactions.inOne((Runnable) () -> {
                    pricing.putTaxRates(rates(DE, "25", "7"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(quoted(request).lines().getFirst().tax()).isEqualTo(euros(1900));
        pricing.putTaxRates(rates(DE, "25", "7"));
        assertThat(quoted(request).lines().getFirst().tax()).isEqualTo(euros(2380));
    }

    @Test
    void quotesFromMemory() {
        pricing.quote(request(DE, "standard"));
        assertThat(rooms.statementsOf(() -> pricing.quote(request(DE, "standard", line(100, TaxClass.STANDARD, 10)))))
                .isZero();
    }

    @Test
    void refusesATableThatContradictsItself() {
        assertRefuses(
                "zones.countries",
                () -> new ShippingTable(
                        List.of(new Zone("a", List.of(DE)), new Zone("b", List.of(DE))), List.of(standard(Map.of()))));
        assertRefuses(
                "methods.rates",
                () -> new ShippingTable(
                        List.of(new Zone("a", List.of(DE))), List.of(standard(Map.of("b", rate(1, 2, 100))))));
        assertRefuses("methods", () -> new ShippingTable(List.of(), List.of()));
        assertRefuses("methods.rates.days", () -> rate(3, 2, 100));
        assertRefuses("percent", () -> new TaxRate(DE, TaxClass.ZERO, new BigDecimal("-1")));
    }

    private static void assertRefuses(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static ShippingTable table() {
        Method express = new Method(
                "express",
                "Express parcel",
                "Tomorrow.",
                Map.of("home", new Rate(1, 1, List.of(new Band(5000, euros(490))))));
        return new ShippingTable(
                List.of(new Zone("home", List.of(DE)), new Zone("near", List.of(FR))),
                List.of(
                        express,
                        standard(Map.of(
                                "home",
                                new Rate(2, 4, List.of(new Band(10_000, euros(790)), new Band(2000, euros(490)))),
                                "near",
                                rate(3, 6, 890)))));
    }

    private static Method standard(Map<String, Rate> rates) {
        return new Method("standard", "Standard", "By parcel.", rates);
    }

    private static Rate rate(int min, int max, long price) {
        return new Rate(min, max, List.of(new Band(10_000, euros(price))));
    }

    private static List<TaxRate> rates(Country country, String standard, String reduced) {
        return List.of(
                new TaxRate(country, TaxClass.STANDARD, new BigDecimal(standard)),
                new TaxRate(country, TaxClass.REDUCED, new BigDecimal(reduced)),
                new TaxRate(country, TaxClass.ZERO, BigDecimal.ZERO));
    }

    private Quote quoted(QuoteRequest request) {
        return ((Quoted) pricing.quote(request)).quote();
    }

    private Undeliverable undeliverable(QuoteRequest request) {
        return (Undeliverable) pricing.quote(request);
    }

    private static QuoteRequest request(Country destination, String method, QuoteLine... lines) {
        return new QuoteRequest(List.of(lines), destination, method, EUR);
    }

    private static QuoteLine line(long price, TaxClass taxClass, int grams) {
        return new QuoteLine(euros(price), 1, taxClass, grams);
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
