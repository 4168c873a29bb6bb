package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.carts.CartId;
import com.shopwright.orders.PlaceOutcome;
import com.shopwright.payments.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says in HTTP's terms why an order was not placed. */
final class PlaceRefusals {
    private PlaceRefusals() {}

    static Refusal unknownCart(CartId cart) {
        return CartRefusals.unknownCart(cart);
    }

    static Refusal incomplete(PlaceOutcome.Incomplete incomplete) {
        return Problem.of(ProblemKind.CHECKOUT_INCOMPLETE, incomplete.field() + ": " + incomplete.remedy() + ".")
                .field(incomplete.field(), incomplete.remedy())
                .refusal();
    }

    static Refusal methodNotOffered(List<PaymentMethod> offered) {
        List<String> names = offered.stream().map(PaymentMethod::value).toList();
        String remedy = "send one of " + String.join(", ", names);
        return Problem.of(ProblemKind.PAYMENT_METHOD_UNAVAILABLE, "payment.method: " + remedy + ".")
                .field("payment.method", remedy)
                .with("offered", names)
                .refusal();
    }

    static Refusal keyReused() {
        return Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED)
                .field("Idempotency-Key", "choose a new one, or repeat the first body with it")
                .refusal();
    }

    static Refusal priceChanged(PlaceOutcome.PriceChanged changed) {
        return Problem.of(ProblemKind.PRICE_CHANGED)
                .field("expectedTotal", "send the actual total, once the buyer has seen it")
                .with("expected", MoneyDocument.of(changed.expected()))
                .with("actual", MoneyDocument.of(changed.actual()))
                .refusal();
    }

    static Refusal soldOut(PlaceOutcome.SoldOut soldOut) {
        return Problem.of(ProblemKind.SOLD_OUT)
                .with("lines", soldOut.lines().stream().map(SoldOutLine::of).toList())
                .refusal();
    }

    static Refusal busy(Duration retryAfter) {
        return Problem.of(
                        ProblemKind.UNAVAILABLE,
                        "More orders wait than the shop takes on; repeat this one with its key.")
                .retryAfter(retryAfter)
                .refusal();
    }

    /** {@code sku} is what is missing: the line's own, or a part of its {@code design}. */
    record SoldOutLine(
            UUID id,
            String sku,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> design,
            int requested,
            int available) {

        static SoldOutLine of(PlaceOutcome.Line line) {
            return new SoldOutLine(
                    line.id(), line.sku().value(), Items.design(line.item()), line.requested(), line.available());
        }
    }
}
