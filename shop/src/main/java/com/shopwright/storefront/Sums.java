package com.shopwright.storefront;

import com.shopwright.kernel.Money;
import java.util.Optional;

/** What it comes to. {@code deliveryLabel} says how and where to; {@code tax} is contained in the total. */
public record Sums(
        String subtotal, Optional<String> discount, String deliveryLabel, String delivery, String tax, String total) {
    static Sums of(
            Words words, String deliveryLabel, Money subtotal, Money discount, Money delivery, Money tax, Money total) {
        return new Sums(
                words.money(subtotal),
                discount.isZero() ? Optional.empty() : Optional.of("−" + words.money(discount)),
                deliveryLabel,
                delivery.isZero() ? "free" : words.money(delivery),
                words.money(tax),
                words.money(total));
    }
}
