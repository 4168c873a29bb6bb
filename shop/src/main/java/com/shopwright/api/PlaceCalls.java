package com.shopwright.api;

import com.shopwright.carts.CartId;
import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.KeyUse;
import com.shopwright.orders.PlaceOrder;
import com.shopwright.orders.PlaceOutcome;
import com.shopwright.payments.Payments;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ordering a cart. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/carts", produces = MediaType.APPLICATION_JSON_VALUE)
class PlaceCalls {
    private final Intake intake;
    private final Payments payments;
    private final OrderAnswers answers;
    private final Brakes brakes;
    private final CardTesting cardTesting;
    private final OrderMeters meters;

    PlaceCalls(
            Intake intake,
            Payments payments,
            OrderAnswers answers,
            Brakes brakes,
            CardTesting cardTesting,
            OrderMeters meters) {
        this.intake = intake;
        this.payments = payments;
        this.answers = answers;
        this.brakes = brakes;
        this.cardTesting = cardTesting;
        this.meters = meters;
    }

    @PostMapping("/{id}/order")
    ResponseEntity<PlacedDocument> order(
            @PathVariable("id") String id, IdempotencyKey key, Body body, HttpServletRequest request) {
        CartId cart = ApiPaths.cart(id);
        OrderWish wish = OrderWish.read(body);
        ClientAddress client = ClientAddress.of(request);
        brakes.count(Limit.ORDERS, client);
        PaymentWish payment = wish.payment().check(payments);
        if (payment.goesToAgent(payments)) {
            cardTesting.check(client);
        }
        PlaceOrder order = new PlaceOrder(cart, key, payment.method(), payment.token(), wish.expectedTotal());
        PlaceOutcome outcome = intake.place(OrderAnswers.prefersAsync(request) ? order.inAHurry() : order);
        meters.placing(outcome);
        PlaceOutcome.Placed placed = placed(cart, outcome);
        return placed.answer().isPresent()
                ? answers.known(placed, placed.answer().get(), payment, request)
                : answers.answer(placed.id(), key, KeyUse.PLACING, payment, request);
    }

    private static PlaceOutcome.Placed placed(CartId cart, PlaceOutcome outcome) {
        return switch (outcome) {
            case PlaceOutcome.Placed placed -> placed;
            case PlaceOutcome.UnknownCart _ -> throw PlaceRefusals.unknownCart(cart);
            case PlaceOutcome.Incomplete incomplete -> throw PlaceRefusals.incomplete(incomplete);
            case PlaceOutcome.MethodNotOffered refused -> throw PlaceRefusals.methodNotOffered(refused.offered());
            case PlaceOutcome.KeyReused _ -> throw PlaceRefusals.keyReused();
            case PlaceOutcome.AlreadyOrdered ordered -> throw CartRefusals.alreadyOrdered(ordered.number());
            case PlaceOutcome.PriceChanged changed -> throw PlaceRefusals.priceChanged(changed);
            case PlaceOutcome.SoldOut soldOut -> throw PlaceRefusals.soldOut(soldOut);
            case PlaceOutcome.Busy(var retryAfter) -> throw PlaceRefusals.busy(retryAfter);
        };
    }
}
