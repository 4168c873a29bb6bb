package com.shopwright.storefront;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import java.util.List;
import java.util.Optional;

/**
 * What a cart costs for one destination.
 *
 * @param methods ways to deliver it there; none if it cannot go there
 * @param method the chosen one, or {@code standard} while there is none
 */
record CheckoutQuote(
        Country country,
        List<DeliveryMethod> methods,
        String method,
        Money subtotal,
        Money discount,
        Money delivery,
        Money tax,
        Money total) {
    Optional<DeliveryMethod> chosen() {
        return methods.stream().filter(known -> known.id().equals(method)).findFirst();
    }
}
