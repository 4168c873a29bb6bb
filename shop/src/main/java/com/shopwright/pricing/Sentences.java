package com.shopwright.pricing;

import com.shopwright.pricing.ShippingTable.Method;
import java.math.BigDecimal;
import java.util.Locale;

/** Why something cannot be delivered, and what helps, in words for a buyer. */
final class Sentences {

    private Sentences() {}

    static String notThere(Country destination) {
        return "We do not deliver to " + name(destination) + " yet.";
    }

    static String noSuchMethod() {
        return "This way of delivery is not offered. Please choose another one.";
    }

    /** The method exists, but not to that place, or not with that weight. */
    static String notSo(Method method, RateBook book, QuoteRequest request) {
        String place = name(request.destination());
        return book.rate(method, request.destination())
                .map(rate -> method.name() + " carries at most " + kilograms(rate.heaviestGrams()) + " to " + place
                        + ", and this weighs " + kilograms(request.weightGrams())
                        + ". Please choose another way of delivery, or order less at a time.")
                .orElseGet(() ->
                        method.name() + " is not offered to " + place + ". Please choose another way of delivery.");
    }

    private static String name(Country country) {
        return Locale.of("", country.code()).getDisplayCountry(Locale.ENGLISH);
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
