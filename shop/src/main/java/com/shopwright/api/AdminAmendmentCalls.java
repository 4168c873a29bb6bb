package com.shopwright.api;

import com.shopwright.carts.Address;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.orders.AmendOutcome;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.Delivery;
import com.shopwright.orders.DeliveryOutcome;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Pieces;
import com.shopwright.orders.RefundWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The owner's changes of what was agreed. Each is made once under its key, however often it is called. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/orders/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminAmendmentCalls {

    private static final int MOST_LINES = 100;
    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_REASON = 200;

    private final Amendments amendments;

    AdminAmendmentCalls(Amendments amendments) {
        this.amendments = amendments;
    }

    @PostMapping("/cancellations")
    AmendedDocument cancel(@PathVariable("number") String number, IdempotencyKey key, Body body) {
        List<Pieces> pieces = pieces(body.objects("lines", 1, MOST_LINES));
        Optional<String> reason = body.line("reason", LONGEST_REASON);
        body.check();
        return answer(number, amendments.cancel(parse(number), key, pieces, Actor.OWNER, reason.orElseThrow()));
    }

    @PostMapping("/refunds")
    AmendedDocument refund(@PathVariable("number") String number, IdempotencyKey key, Body body) {
        List<Pieces> pieces = body.has("lines") ? pieces(body.objects("lines", 0, MOST_LINES)) : List.of();
        boolean shipping = body.flag("shipping");
        Optional<Money> amount =
                body.has("amount") ? body.object("amount").flatMap(sum -> OrderWish.money(sum, 1)) : Optional.empty();
        Optional<String> reason = body.line("reason", LONGEST_REASON);
        body.check();
        return answer(
                number,
                amendments.refund(
                        parse(number),
                        key,
                        new RefundWish(pieces, shipping, amount),
                        Actor.OWNER,
                        reason.orElseThrow()));
    }

    @PostMapping("/delivery/quote")
    DeliveryQuoteDocument quote(@PathVariable("number") String number, Body body) {
        Supplier<Delivery> delivery = delivery(body);
        body.check();
        return switch (amendments.quote(parse(number), Body.assembled(delivery))) {
            case DeliveryOutcome.Possible(var difference, var total, var tax) ->
                new DeliveryQuoteDocument(MoneyDocument.of(difference), MoneyDocument.of(total), MoneyDocument.of(tax));
            case DeliveryOutcome.UnknownOrder _ -> throw ApiPaths.notFound("number", number, AdminOrderCalls.REMEDY);
            case DeliveryOutcome.Invalid(var field, var remedy) -> throw invalid(field, remedy);
            case DeliveryOutcome.NotPossible(var state, var reason) -> throw OrderCalls.notPossible(state, reason);
        };
    }

    @PutMapping("/delivery")
    AmendedDocument deliver(@PathVariable("number") String number, IdempotencyKey key, Body body) {
        Supplier<Delivery> delivery = delivery(body);
        Optional<Money> expected = body.has("expectedDifference")
                ? body.object("expectedDifference").flatMap(sum -> OrderWish.money(sum, -OrderWish.MOST))
                : Optional.empty();
        body.check();
        return answer(number, amendments.deliver(parse(number), key, Body.assembled(delivery), expected, Actor.OWNER));
    }

    private static Supplier<Delivery> delivery(Body body) {
        Optional<Supplier<Address>> address = body.object("shippingAddress").map(CheckoutWish::address);
        Optional<String> method = body.line("deliveryMethod", 60);
        return () -> new Delivery(address.orElseThrow().get(), method.orElseThrow());
    }

    private static List<Pieces> pieces(List<Body> lines) {
        List<Pieces> pieces = new ArrayList<>();
        for (Body line : lines) {
            Optional<UUID> id = line.value("line", AdminAmendmentCalls::line);
            Optional<Integer> quantity = line.integer("quantity", 1, MOST_PIECES);
            id.ifPresent(known -> quantity.ifPresent(some -> pieces.add(new Pieces(known, some))));
        }
        return pieces;
    }

    private static UUID line(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("line", "send the id of one of the order's lines");
        }
    }

    private static OrderNumber parse(String number) {
        return ApiPaths.id("number", number, OrderNumber::parse, AdminOrderCalls.REMEDY);
    }

    private static AmendedDocument answer(String number, AmendOutcome outcome) {
        return switch (outcome) {
            case AmendOutcome.Made made ->
                new AmendedDocument(parse(number).value(), made.state(), ChangeDocument.of(made.change()));
            case AmendOutcome.UnknownOrder _ -> throw ApiPaths.notFound("number", number, AdminOrderCalls.REMEDY);
            case AmendOutcome.KeyReused _ -> throw PlaceRefusals.keyReused();
            case AmendOutcome.Invalid(var field, var remedy) -> throw invalid(field, remedy);
            case AmendOutcome.NotPossible(var state, var reason) -> throw OrderCalls.notPossible(state, reason);
        };
    }

    private static Refusal invalid(String field, String remedy) {
        return Problem.of(ProblemKind.INVALID_REQUEST, field + ": " + remedy)
                .field(field, remedy)
                .refusal();
    }

    /** How the order stands after the change, and the change. */
    record AmendedDocument(String number, OrderState state, ChangeDocument change) {}

    /** {@code difference} is what the buyer pays more; negative if less. */
    record DeliveryQuoteDocument(MoneyDocument difference, MoneyDocument total, MoneyDocument tax) {}
}
