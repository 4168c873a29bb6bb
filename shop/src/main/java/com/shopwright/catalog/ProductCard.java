package com.shopwright.catalog;

import com.shopwright.kernel.Money;

/** A product in a list. {@code priceFrom} is its cheapest variant's price; {@code pricesVary} if others cost more. */
public record ProductCard(
        Slug slug,
        String name,
        String summary,
        Money priceFrom,
        boolean pricesVary,
        String picture,
        boolean configurable) {}
