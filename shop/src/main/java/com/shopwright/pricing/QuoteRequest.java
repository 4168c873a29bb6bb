package com.shopwright.pricing;

import java.util.Currency;
import java.util.List;

/** Everything a quote depends on. No lines cost nothing, delivery included. */
public record QuoteRequest(List<QuoteLine> lines, Country destination, String deliveryMethod, Currency currency) {

    public QuoteRequest {
        lines = List.copyOf(lines);
    }

    long weightGrams() {
        return lines.stream()
                .map(line -> (long) line.weightGrams() * line.quantity())
                .reduce(0L, Math::addExact);
    }
}
