package com.shopwright.orders;

import com.shopwright.carts.Checkout;
import com.shopwright.carts.Item;
import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as it was agreed, and where it stands.
 *
 * @param reduced what is to be paid less than {@code total} because of cancellations and another delivery
 * @param attention why it waits for a person
 */
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
        Money reduced,
        Instant placedAt,
        Instant payableUntil,
        Optional<String> attention) {

    /** What is to be paid for it in all; refunds are given of that. */
    public Money toPay() {
        return total.minus(reduced);
    }

    public int pieces() {
        return lines.stream().mapToInt(OrderLine::quantity).sum();
    }

    /** What is to be made for it: its designs with the quantities that are still wanted. */
    public List<Made> toMake() {
        List<Made> made = new ArrayList<>();
        for (OrderLine line : lines) {
            if (line.item() instanceof Item.Designed design && line.wanted() > 0) {
                made.add(new Made(design, line.name(), line.wanted()));
            }
        }
        return made;
    }

    /** So many of a design. */
    public record Made(Item.Designed item, String name, int quantity) {}
}
