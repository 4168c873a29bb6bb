package com.shopwright.catalog;

/** Which of a country's tax rates applies to a product. */
public enum TaxClass {
    STANDARD,
    REDUCED,
    ZERO
}
