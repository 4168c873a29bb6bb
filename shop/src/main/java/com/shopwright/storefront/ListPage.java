package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * A collection, a search, or everything.
 *
 * @param query what was searched for; empty on a collection's page
 * @param current the collection's path, to mark it in the navigation
 */
public record ListPage(
        String title,
        String lead,
        Optional<String> query,
        String current,
        Optional<String> picture,
        List<ProductTile> products,
        Optional<String> more) {}
