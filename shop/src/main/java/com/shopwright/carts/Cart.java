package com.shopwright.carts;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import java.util.List;
import java.util.Optional;

/**
 * A cart with its quote of this moment. Before an address is known the quote is for standard delivery to the shop's home
 * country.
 *
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
        boolean ordered) {

    public int pieces() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }
}
