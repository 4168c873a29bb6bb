package com.shopwright.pricing;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;

/** @param weightGrams of one piece */
public record QuoteLine(Money unitPrice, int quantity, TaxClass taxClass, int weightGrams) {

    public QuoteLine {
        if (unitPrice.amount() < 0 || quantity < 1 || weightGrams < 0) {
            throw new IllegalArgumentException("a quote's line has a price and a weight of 0 or more, and a piece");
        }
    }
}
