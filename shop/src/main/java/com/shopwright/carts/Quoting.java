package com.shopwright.carts;

import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.Quote;
import com.shopwright.pricing.QuoteOutcome;
import com.shopwright.pricing.QuoteOutcome.Quoted;
import com.shopwright.pricing.QuoteOutcome.Undeliverable;
import com.shopwright.pricing.QuoteRequest;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns stored carts into carts of this moment, with names, prices, tax and dates: the same queries for any number. */
@Component
class Quoting {

    private final Shelf shelf;
    private final Pricing pricing;
    private final Stock stock;
    private final ShopProfiles profiles;
    private final BusinessTime time;

    Quoting(Shelf shelf, Pricing pricing, Stock stock, ShopProfiles profiles, BusinessTime time) {
        this.shelf = shelf;
        this.pricing = pricing;
        this.stock = stock;
        this.profiles = profiles;
        this.time = time;
    }

    Map<CartId, Cart> carts(Collection<StoredCart> stored) {
        Map<Item, Goods> goods = shelf.goods(stored.stream()
                .flatMap(cart -> cart.lines().stream())
                .map(StoredCart.Line::item)
                .collect(Collectors.toSet()));
        List<FilledCart> filled =
                stored.stream().map(cart -> FilledCart.of(cart, goods)).toList();
        Map<Demand, Optional<LocalDate>> ready = stock.readyDates(filled.stream()
                .flatMap(cart -> cart.demands().values().stream())
                .collect(Collectors.toSet()));
        return filled.stream()
                .collect(Collectors.toUnmodifiableMap(cart -> cart.stored().id(), cart -> cart(cart, ready)));
    }

    /** What the cart would cost if it were checked out like this. */
    QuoteOutcome quote(StoredCart cart, Checkout checkout) {
        Map<Item, Goods> goods =
                shelf.goods(cart.lines().stream().map(StoredCart.Line::item).toList());
        return pricing.quote(request(FilledCart.of(cart, goods), Optional.of(checkout)));
    }

    private Cart cart(FilledCart cart, Map<Demand, Optional<LocalDate>> ready) {
        QuoteRequest request = request(cart, cart.stored().checkout());
        return switch (pricing.quote(request)) {
            case Quoted(Quote quote) -> cart(cart, request, quote, promises(cart, request, ready), Optional.empty());
            case Undeliverable(String reason, Quote goods) ->
                cart(cart, request, goods, noPromises(cart), Optional.of(reason));
        };
    }

    private QuoteRequest request(FilledCart cart, Optional<Checkout> checkout) {
        Country destination = checkout.map(known -> known.address().country()).orElseGet(pricing::home);
        return new QuoteRequest(
                cart.lines().stream().map(FilledCart.Line::quoteLine).toList(),
                destination,
                checkout.map(Checkout::deliveryMethod).orElse(ShippingTable.STANDARD),
                profiles.current().currency());
    }

    private List<Optional<Promise>> promises(
            FilledCart cart, QuoteRequest request, Map<Demand, Optional<LocalDate>> ready) {
        Optional<DeliveryMethod> way = pricing.deliveryMethods(request.destination(), cart.weightGrams()).stream()
                .filter(offered -> offered.id().equals(request.deliveryMethod()))
                .findFirst();
        Map<Sku, Optional<LocalDate>> bySku = cart.demands().values().stream()
                .collect(Collectors.toMap(Demand::sku, demand -> ready.getOrDefault(demand, Optional.empty())));
        LocalDate today = time.today();
        return cart.lines().stream()
                .map(line -> way.flatMap(by -> FilledCart.ready(line, bySku, today)
                        .map(date -> Promise.of(date, line.goods().makingDays(), by))))
                .toList();
    }

    private static List<Optional<Promise>> noPromises(FilledCart cart) {
        return cart.lines().stream().map(line -> Optional.<Promise>empty()).toList();
    }

    private static Cart cart(
            FilledCart cart,
            QuoteRequest request,
            Quote quote,
            List<Optional<Promise>> promises,
            Optional<String> undeliverable) {
        List<CartLine> lines = IntStream.range(0, cart.lines().size())
                .mapToObj(i -> line(cart.lines().get(i), quote.lines().get(i), promises.get(i)))
                .toList();
        return new Cart(
                cart.stored().id(),
                lines,
                cart.stored().checkout(),
                request.destination(),
                quote.subtotal(),
                quote.discount(),
                quote.shipping(),
                quote.shippingTax(),
                quote.tax(),
                quote.total(),
                undeliverable,
                cart.stored().ordered());
    }

    private static CartLine line(FilledCart.Line line, Quote.Line quoted, Optional<Promise> promise) {
        Goods goods = line.goods();
        return new CartLine(
                line.stored().id(),
                line.stored().item(),
                goods.name(),
                goods.picture(),
                quoted.quantity(),
                quoted.unitPrice(),
                quoted.total(),
                goods.taxClass(),
                quoted.taxPercent(),
                quoted.tax(),
                goods.weightGrams(),
                line.demands(),
                promise);
    }
}
