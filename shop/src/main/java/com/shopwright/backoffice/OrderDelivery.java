package com.shopwright.backoffice;

import com.shopwright.backoffice.page.DeliveryForm;
import com.shopwright.backoffice.page.Notice;
import com.shopwright.carts.Address;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.orders.AmendOutcome;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.Delivery;
import com.shopwright.orders.DeliveryOutcome;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Order;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.Pricing;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an order goes and how: first what it would cost, then, with that figure, the change. */
@Controller
@RequestMapping(OrderPages.PATH + "/{number}/delivery")
class OrderDelivery {

    private final Desk desk;
    private final NamedOrder named;
    private final Amendments amendments;
    private final Pricing pricing;
    private final Ids ids;
    private final Words words;

    OrderDelivery(Desk desk, NamedOrder named, Amendments amendments, Pricing pricing, Ids ids, Words words) {
        this.desk = desk;
        this.named = named;
        this.amendments = amendments;
        this.pricing = pricing;
        this.ids = ids;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        Order order = named.order(number);
        Delivery now = new Delivery(order.checkout().address(), order.checkout().deliveryMethod());
        return desk.page("delivery", form(order, now, Optional.empty()), request, response);
    }

    /** @param difference what the page said it costs; without it the page is to say so first */
    @PostMapping
    ModelAndView change(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam Optional<Long> difference,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        Delivery delivery;
        try {
            delivery = typed(name ->
                    Optional.ofNullable(request.getParameter(name)).orElse("").strip());
        } catch (InvalidInput wrong) {
            return back(order, Notice.refused(Sentences.of(wrong.remedy())), "/delivery", request, response);
        }
        if (difference.isEmpty()) {
            return look(order, delivery, request, response);
        }
        Money expected = new Money(difference.get(), order.total().currency());
        AmendOutcome outcome = amendments.deliver(
                order.number(), new IdempotencyKey(key), delivery, Optional.of(expected), Actor.OWNER);
        return switch (outcome) {
            case AmendOutcome.Made _ ->
                back(order, Notice.done("The order goes there now. The buyer gets a mail."), "", request, response);
            case AmendOutcome.NotPossible(var state, var reason) ->
                back(order, Notice.refused(reason), "/delivery", request, response);
            case AmendOutcome.Invalid(var field, var remedy) ->
                back(order, Notice.refused(Sentences.of(remedy)), "/delivery", request, response);
            case AmendOutcome.KeyReused() ->
                back(order, Notice.refused("This form was sent before."), "", request, response);
            case AmendOutcome.UnknownOrder() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView look(
            Order order, Delivery delivery, HttpServletRequest request, HttpServletResponse response) {
        return switch (amendments.quote(order.number(), delivery)) {
            case DeliveryOutcome.Possible possible ->
                desk.page("delivery", form(order, delivery, Optional.of(quote(possible))), request, response);
            case DeliveryOutcome.NotPossible(var state, var reason) ->
                back(order, Notice.refused(reason), "/delivery", request, response);
            case DeliveryOutcome.Invalid(var field, var remedy) ->
                back(order, Notice.refused(Sentences.of(remedy)), "/delivery", request, response);
            case DeliveryOutcome.UnknownOrder() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private DeliveryForm.Quote quote(DeliveryOutcome.Possible possible) {
        Money difference = possible.difference();
        String much = difference.isZero()
                ? "It costs the buyer the same"
                : difference.isPositive()
                        ? "It costs the buyer " + words.money(difference) + " more"
                        : "It costs the buyer " + words.money(difference.negated()) + " less";
        return new DeliveryForm.Quote(
                much + ": " + words.money(possible.total()) + " in all, " + words.money(possible.tax()) + " of it VAT.",
                difference.amount());
    }

    private static Delivery typed(UnaryOperator<String> field) {
        return new Delivery(
                new Address(
                        field.apply("name"),
                        field.apply("line1"),
                        Optional.of(field.apply("line2")).filter(text -> !text.isEmpty()),
                        field.apply("city"),
                        field.apply("postalCode"),
                        Optional.of(field.apply("region")).filter(text -> !text.isEmpty()),
                        new Country(field.apply("country"))),
                field.apply("method"));
    }

    private DeliveryForm form(Order order, Delivery delivery, Optional<DeliveryForm.Quote> quote) {
        Address to = delivery.address();
        return new DeliveryForm(
                order.number().value(),
                OrderPages.href(order.number()) + "/delivery",
                OrderPages.href(order.number()),
                ids.next().toString(),
                to.name(),
                to.line1(),
                to.line2().orElse(""),
                to.city(),
                to.postalCode(),
                to.region().orElse(""),
                pricing.destinations().stream()
                        .map(country -> new DeliveryForm.Option(
                                country.code(),
                                Locale.of("", country.code()).getDisplayCountry(Locale.ENGLISH),
                                country.equals(to.country())))
                        .toList(),
                methods(delivery),
                quote);
    }

    private List<DeliveryForm.Option> methods(Delivery delivery) {
        return Stream.concat(
                        pricing.destinations().stream()
                                .flatMap(country -> pricing.deliveryMethods(country, 0).stream())
                                .map(way -> new DeliveryForm.Option(
                                        way.id(), way.name(), way.id().equals(delivery.method()))),
                        Stream.of(new DeliveryForm.Option(delivery.method(), delivery.method(), true)))
                .collect(java.util.stream.Collectors.toMap(
                        DeliveryForm.Option::id, way -> way, (first, again) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private ModelAndView back(
            Order order, Notice notice, String where, HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView(desk.back(notice, OrderPages.href(order.number()) + where, request, response));
    }
}
