package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * The checkout, quoted for the country and method that are chosen in it.
 *
 * @param cart its id, so that a second click on the button finds the order the first one made
 * @param key the idempotency key of this page
 * @param expectedTotal minor units the buyer agrees to by pressing the button
 * @param notice what changed since the buyer looked last
 */
public record CheckoutPage(
        String cart,
        String key,
        CheckoutForm form,
        List<CountryChoice> countries,
        List<DeliveryChoice> deliveries,
        List<PaymentChoice> payments,
        List<CartPage.Line> lines,
        Sums sums,
        Optional<String> dates,
        long expectedTotal,
        Optional<String> notice) {

    public record CountryChoice(String code, String name, boolean chosen) {}

    public record DeliveryChoice(
            String id, String name, String description, String price, Optional<String> dates, boolean chosen) {}

    public record PaymentChoice(String id, String name, String description, boolean chosen) {}

    public boolean deliverable() {
        return !deliveries.isEmpty();
    }
}
