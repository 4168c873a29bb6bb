package com.shopwright.api;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.orders.ChangeOutcome;
import com.shopwright.orders.OrderFilter;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner's decisions about orders. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminOrderCalls {
    static final String REMEDY = "an order's number stands in GET " + ApiPaths.V1 + "/admin/orders";

    private final Orders orders;
    private final OrderReading reading;

    AdminOrderCalls(Orders orders, OrderReading reading) {
        this.orders = orders;
        this.reading = reading;
    }

    @GetMapping("/{number}")
    OrderDocument order(@PathVariable("number") String number) {
        return orders.find(parse(number))
                .map(reading::document)
                .orElseThrow(() -> ApiPaths.notFound("number", number, REMEDY));
    }

    @GetMapping
    Listing<OrderSummaryDocument> list(
            @RequestParam("state") Optional<String> state,
            @RequestParam("query") Optional<String> query,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam("limit") Optional<String> limit) {
        Query asked = new Query();
        OrderFilter filter = new OrderFilter(
                asked.oneOf("state", state, OrderState.class).map(Set::of).orElse(Set.of()),
                asked.text("query", query),
                asked.text("cursor", cursor),
                asked.limit(limit));
        return Listing.of(orders.list(filter), OrderSummaryDocument::of);
    }

    @PostMapping("/{number}/cancel")
    ChangedDocument cancel(@PathVariable("number") String number, Body body) {
        Optional<String> reason = body.optionalLine("reason", 200);
        body.check();
        return answer(number, orders.cancel(parse(number), Actor.OWNER, reason.orElse("Cancelled by the owner")));
    }

    @PostMapping("/{number}/approve")
    ChangedDocument approve(@PathVariable("number") String number, Body body) {
        body.check();
        return answer(number, orders.approve(parse(number), Actor.OWNER));
    }

    @PostMapping("/{number}/money-received")
    ChangedDocument moneyReceived(@PathVariable("number") String number, Body body) {
        Optional<Money> amount =
                body.has("amount") ? body.object("amount").flatMap(sum -> OrderWish.money(sum, 1)) : Optional.empty();
        body.check();
        return answer(
                number,
                amount.map(came -> orders.moneyReceived(parse(number), came, Actor.OWNER))
                        .orElseGet(() -> orders.moneyReceived(parse(number), Actor.OWNER)));
    }

    @PostMapping("/{number}/excess-returned")
    ChangedDocument excessReturned(@PathVariable("number") String number, Body body) {
        body.check();
        return answer(number, orders.returnExcess(parse(number)));
    }

    private static OrderNumber parse(String number) {
        return ApiPaths.id("number", number, OrderNumber::parse, REMEDY);
    }

    private static ChangedDocument answer(String number, ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Done done -> new ChangedDocument(parse(number).value(), done.state());
            case ChangeOutcome.UnknownOrder _ -> throw ApiPaths.notFound("number", number, REMEDY);
            case ChangeOutcome.NotPossible refused -> throw OrderCalls.notPossible(refused.state(), refused.reason());
        };
    }

    /** How the order stands after the decision. */
    record ChangedDocument(String number, OrderState state) {}
}
