package com.shopwright.pricing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Transactions;
import com.shopwright.pricing.ShippingTable.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StoredPricing implements Pricing {

    private final RateRows rows;
    private final ShopProfiles profiles;
    private final Transactions transactions;
    private final ShopId shop;
    private final LoadingCache<ShopId, RateBook> books =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(this::read);

    StoredPricing(RateRows rows, ShopProfiles profiles, Transactions transactions, ShopId shop) {
        this.rows = rows;
        this.profiles = profiles;
        this.transactions = transactions;
        this.shop = shop;
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        RateBook book = books.get(shop);
        Country destination = request.destination();
        if (!book.reaches(destination)) {
            return undeliverable(Sentences.notThere(destination), request, book);
        }
        Optional<Method> method = book.method(request.deliveryMethod());
        if (method.isEmpty()) {
            return undeliverable(Sentences.noSuchMethod(), request, book);
        }
        return book.offer(method.get(), destination, request.weightGrams())
                .<QuoteOutcome>map(way -> new QuoteOutcome.Quoted(quote(request, destination, book, way.price())))
                .orElseGet(() -> undeliverable(Sentences.notSo(method.get(), book, request), request, book));
    }

    @Override
    public List<DeliveryMethod> deliveryMethods(Country destination, int weightGrams) {
        return books.get(shop).ways(destination, weightGrams);
    }

    @Override
    public List<Country> destinations() {
        Country home = home();
        return books.get(shop).destinations().stream()
                .sorted(Comparator.comparing(country -> !country.equals(home)))
                .toList();
    }

    @Override
    public Country home() {
        return new Country(profiles.current().homeCountry());
    }

    @Override
    public void putTaxRates(List<TaxRate> rates) {
        rows.put(rates);
        transactions.afterCommit(books::invalidateAll);
    }

    @Override
    public void putShipping(ShippingTable table) {
        transactions.inOne(() -> rows.put(table));
        transactions.afterCommit(books::invalidateAll);
    }

    private QuoteOutcome undeliverable(String reason, QuoteRequest request, RateBook book) {
        Country taxedAs = book.taxed(request.destination()) ? request.destination() : home();
        return new QuoteOutcome.Undeliverable(reason, quote(request, taxedAs, book, Money.zero(request.currency())));
    }

    /** There are no promotions yet, so the discount is nothing. */
    private static Quote quote(QuoteRequest request, Country taxedAs, RateBook book, Money shipping) {
        List<Arithmetic.Line> lines = request.lines().stream()
                .map(line ->
                        new Arithmetic.Line(line.unitPrice(), line.quantity(), book.percent(taxedAs, line.taxClass())))
                .toList();
        Money nothing = Money.zero(request.currency());
        return Arithmetic.quote(lines, nothing, lines.isEmpty() ? nothing : shipping);
    }

    private RateBook read(ShopId of) {
        return new RateBook(rows.taxRates(), rows.zones(), rows.methods());
    }
}
