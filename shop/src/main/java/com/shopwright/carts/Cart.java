package com.shopwright.carts;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import java.util.List;
import java.util.Optional;

/**
 * A cart with its quote of this moment. Before an address is known the quote is for standard delivery to the shop's home
 * country.
 *
 * @param undeliverable why it cannot be delivered as it stands, for the buyer; the quote is then of the goods alone, no
 *     line has a promise, and it must not be ordered
 * @param ordered an order was made of it; it does not change any more
 */
public record Cart(
        CartId id,
        List<CartLine> lines,
        Optional<Checkout> checkout,
        Country destination,
        Money subtotal,
        Money discount,
        Money shipping,
        Money shippingTax,
        Money tax,
        Money total,
        Optional<String> undeliverable,
        boolean ordered) {

    public Cart {
        lines = List.copyOf(lines);
    }

    /** Of all pieces together, as far as an {@code int} holds them: no way of delivery carries more. */
    public int weightGrams() {
        long grams = lines.stream()
                .mapToLong(line -> (long) line.weightGrams() * line.quantity())
                .sum();
        return (int) Math.min(grams, Integer.MAX_VALUE);
    }

    public int pieces() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }
}
