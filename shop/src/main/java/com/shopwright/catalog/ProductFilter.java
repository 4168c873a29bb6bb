package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.util.Optional;

/**
 * Which products to list.
 *
 * @param query every word of it must be found in name, summary, description, option values or collection
 * @param collection lists that collection in its own order; without it everything is listed by name
 * @param cursor from the page before, of a list of the same collection
 */
public record ProductFilter(Optional<String> query, Optional<Slug> collection, Optional<String> cursor, int limit) {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_QUERY = 200;

    public ProductFilter {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "ask for 1 to " + MAX_LIMIT + " products at a time");
        }
        if (query.filter(text -> text.length() > MAX_QUERY).isPresent()) {
            throw new InvalidInput("query", "search with at most " + MAX_QUERY + " characters");
        }
    }
}
