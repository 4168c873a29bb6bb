package com.shopwright.pricing;

import java.util.Currency;
import java.util.List;

/** Everything a quote depends on. */
public record QuoteRequest(List<QuoteLine> lines, Country destination, String deliveryMethod, Currency currency) {}
