package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartLine;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.Quote;
import com.shopwright.pricing.QuoteLine;
import com.shopwright.pricing.QuoteOutcome;
import com.shopwright.pricing.QuoteRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Quotes a cart for a destination before the buyer has typed the whole address. */
@Component
class Quoting {
    private final Pricing pricing;

    Quoting(Pricing pricing) {
        this.pricing = pricing;
    }

    /** @param wanted a delivery method's id; the first one there is if that does not go there */
    CheckoutQuote quote(Cart cart, Country country, String wanted) {
        List<DeliveryMethod> methods = pricing.deliveryMethods(country, weight(cart));
        String method = methods.stream()
                .map(DeliveryMethod::id)
                .filter(wanted::equals)
                .findFirst()
                .orElseGet(() ->
                        methods.stream().findFirst().map(DeliveryMethod::id).orElse("standard"));
        QuoteRequest request = new QuoteRequest(
                cart.lines().stream().map(Quoting::line).toList(),
                country,
                method,
                cart.total().currency());
        return switch (pricing.quote(request)) {
            case QuoteOutcome.Quoted quoted -> quoted(country, methods, method, quoted.quote());
            case QuoteOutcome.Undeliverable _ ->
                new CheckoutQuote(
                        country,
                        List.of(),
                        method,
                        cart.subtotal(),
                        cart.discount(),
                        cart.shipping(),
                        cart.tax(),
                        cart.total());
        };
    }

    private static CheckoutQuote quoted(Country country, List<DeliveryMethod> methods, String method, Quote quote) {
        return new CheckoutQuote(
                country,
                methods,
                method,
                quote.subtotal(),
                quote.discount(),
                quote.shipping(),
                quote.tax(),
                quote.total());
    }

    private static QuoteLine line(CartLine line) {
        return new QuoteLine(line.unitPrice(), line.quantity(), line.taxClass(), line.weightGrams());
    }

    private static int weight(Cart cart) {
        long grams = cart.lines().stream()
                .mapToLong(line -> (long) line.weightGrams() * line.quantity())
                .sum();
        return Math.clamp(grams, 0, Integer.MAX_VALUE);
    }
}
