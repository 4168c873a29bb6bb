package com.shopwright.carts;

import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
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
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import com.shopwright.stock.WorkPlan;
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
    private final Promises promises;
    private final ShopProfiles profiles;

    Quoting(Shelf shelf, Pricing pricing, Stock stock, Promises promises, ShopProfiles profiles) {
        this.shelf = shelf;
        this.pricing = pricing;
        this.stock = stock;
        this.promises = promises;
        this.profiles = profiles;
    }

    Map<CartId, Cart> carts(Collection<StoredCart> stored) {
        Map<Item, Goods> goods = shelf.goods(stored.stream()
                .flatMap(cart -> cart.lines().stream())
                .map(StoredCart.Line::item)
                .collect(Collectors.toSet()));
        List<FilledCart> filled =
                stored.stream().map(cart -> FilledCart.of(cart, goods)).toList();
        Schedule schedule = promises.schedule();
        Map<Demand, Optional<LocalDate>> ready = stock.readyDates(
                filled.stream()
                        .flatMap(cart -> cart.demands().values().stream())
                        .collect(Collectors.toSet()),
                schedule);
        return filled.stream()
                .collect(Collectors.toUnmodifiableMap(cart -> cart.stored().id(), cart -> cart(cart, ready, schedule)));
    }

    /** What the cart would cost if it were checked out like this. */
    QuoteOutcome quote(StoredCart cart, Checkout checkout) {
        Map<Item, Goods> goods =
                shelf.goods(cart.lines().stream().map(StoredCart.Line::item).toList());
        return pricing.quote(request(FilledCart.of(cart, goods), Optional.of(checkout)));
    }

    private Cart cart(FilledCart cart, Map<Demand, Optional<LocalDate>> ready, Schedule schedule) {
        QuoteRequest request = request(cart, cart.stored().checkout());
        List<Optional<LocalDate>> leaves = leaves(cart, ready, schedule);
        return switch (pricing.quote(request)) {
            case Quoted(Quote quote) ->
                cart(cart, request, quote, leaves, schedule, way(request, cart.weightGrams()), Optional.empty());
            case Undeliverable(String reason, Quote goods) ->
                cart(cart, request, goods, leaves, schedule, Optional.empty(), Optional.of(reason));
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

    /** Lines that come from the workshop stand in it one behind the other. */
    private static List<Optional<LocalDate>> leaves(
            FilledCart cart, Map<Demand, Optional<LocalDate>> ready, Schedule schedule) {
        Map<Sku, Optional<LocalDate>> bySku = cart.demands().values().stream()
                .collect(Collectors.toMap(Demand::sku, demand -> ready.getOrDefault(demand, Optional.empty())));
        WorkPlan plan = schedule.plan();
        return cart.lines().stream()
                .map(line -> line.goods().orderable()
                        ? line.goods().leaves(line.stored().quantity(), line.demands(), bySku, schedule, plan)
                        : Optional.<LocalDate>empty())
                .toList();
    }

    private Optional<DeliveryMethod> way(QuoteRequest request, int grams) {
        return pricing.deliveryMethods(request.destination(), grams).stream()
                .filter(offered -> offered.id().equals(request.deliveryMethod()))
                .findFirst();
    }

    private static Cart cart(
            FilledCart cart,
            QuoteRequest request,
            Quote quote,
            List<Optional<LocalDate>> leaves,
            Schedule schedule,
            Optional<DeliveryMethod> way,
            Optional<String> undeliverable) {
        List<CartLine> lines = IntStream.range(0, cart.lines().size())
                .mapToObj(i -> line(cart.lines().get(i), quote.lines().get(i), leaves.get(i), schedule, way))
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
                schedule,
                way,
                cart.stored().ordered());
    }

    private static CartLine line(
            FilledCart.Line line,
            Quote.Line quoted,
            Optional<LocalDate> leaves,
            Schedule schedule,
            Optional<DeliveryMethod> way) {
        Goods goods = line.goods();
        return new CartLine(
                line.stored().id(),
                goods.item(),
                goods.name(),
                goods.choices(),
                goods.picture(),
                quoted.quantity(),
                quoted.unitPrice(),
                quoted.total(),
                goods.taxClass(),
                quoted.taxPercent(),
                quoted.tax(),
                goods.weightGrams(),
                line.demands(),
                goods.makingDays(),
                goods.minutes(line.stored().quantity(), schedule),
                leaves,
                leaves.flatMap(day -> way.map(by -> Promise.of(day, by, schedule))),
                goods.remark());
    }
}
