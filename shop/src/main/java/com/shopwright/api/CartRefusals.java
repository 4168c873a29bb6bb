package com.shopwright.api;

import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import org.springframework.stereotype.Component;

/** Says in HTTP's terms why a cart was not changed. */
@Component
class CartRefusals {
    private final Orders orders;

    CartRefusals(Orders orders) {
        this.orders = orders;
    }

    Refusal of(CartId cart, CartOutcome.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_CART -> unknownCart(cart);
            case UNKNOWN_LINE ->
                problem(ProblemKind.NOT_FOUND, new CartOutcome.Refused(refused.reason(), "lineId", refused.remedy()))
                        .refusal();
            case UNKNOWN_ITEM, INVALID_QUANTITY, TOO_MANY_LINES ->
                problem(ProblemKind.INVALID_REQUEST, refused).refusal();
            case UNDELIVERABLE -> problem(ProblemKind.UNDELIVERABLE, refused).refusal();
            case ALREADY_ORDERED ->
                orders.find(new OrderId(cart.value()))
                        .map(Order::number)
                        .map(CartRefusals::alreadyOrdered)
                        .orElseGet(() -> unknownCart(cart));
        };
    }

    static Refusal unknownCart(CartId cart) {
        return ApiPaths.notFound("id", cart.toString(), "a cart id is what POST " + ApiPaths.V1 + "/carts answered");
    }

    static Refusal alreadyOrdered(OrderNumber number) {
        return Problem.of(ProblemKind.ALREADY_ORDERED, "Order " + number + " was made of this cart.")
                .with("number", number.value())
                .refusal();
    }

    private static Problem problem(ProblemKind kind, CartOutcome.Refused refused) {
        return Problem.of(kind, refused.field() + ": " + refused.remedy() + ".")
                .field(refused.field(), refused.remedy());
    }
}
