package com.shopwright.pricing;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;

/** @param weightGrams of one piece */
public record QuoteLine(Money unitPrice, int quantity, TaxClass taxClass, int weightGrams) {}
