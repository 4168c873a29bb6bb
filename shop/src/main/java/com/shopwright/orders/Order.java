package com.shopwright.orders;

import com.shopwright.carts.Checkout;
import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as it stands. {@code attention} says why it is {@code PARKED}. */
public record Order(
        OrderId id,
        OrderNumber number,
        OrderKey key,
        OrderState state,
        Checkout checkout,
        PaymentMethod paymentMethod,
        List<OrderLine> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        Instant placedAt,
        Instant payableUntil,
        Optional<String> attention) {

    public int pieces() {
        return lines.stream().mapToInt(OrderLine::quantity).sum();
    }
}
