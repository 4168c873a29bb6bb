package com.shopwright.pricing;

import com.shopwright.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an order would cost. {@code subtotal − discount + shipping = total}; {@code tax} is contained in the total.
 *
 * @param lines one per line of the request, in its order
 * @param shippingTax the part of {@code tax} contained in {@code shipping}
 */
public record Quote(
        List<Line> lines, Money subtotal, Money discount, Money shipping, Money shippingTax, Money tax, Money total) {

    /** @param taxPercent the rate at the destination, for instance 19 */
    public record Line(Money unitPrice, int quantity, Money total, BigDecimal taxPercent, Money tax) {}
}
