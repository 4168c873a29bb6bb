package com.shopwright.catalog;

import com.shopwright.kernel.Money;

/**
 * A product in a list.
 *
 * @param priceFrom its cheapest variant's or configuration's price; {@code pricesVary} if others cost more
 * @param configurable it is made to order: the buyer shapes it
 */
public record ProductCard(
        Slug slug,
        String name,
        String summary,
        Money priceFrom,
        boolean pricesVary,
        String picture,
        boolean configurable) {}
