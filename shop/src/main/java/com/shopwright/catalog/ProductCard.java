package com.shopwright.catalog;

import com.shopwright.kernel.Money;

/**
 * A product in a list.
 *
 * @param priceFrom its cheapest variant's price; {@code pricesVary} if others cost more
 * @param configurable the buyer shapes it; no product is until the configurator brings its models
 */
public record ProductCard(
        Slug slug,
        String name,
        String summary,
        Money priceFrom,
        boolean pricesVary,
        String picture,
        boolean configurable) {}
