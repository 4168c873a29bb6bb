package com.shopwright.catalog;

import java.util.Optional;

/** Which products to list. {@code query} matches name, summary, collection and option values, every word of it. */
public record ProductFilter(Optional<String> query, Optional<Slug> collection, Optional<String> cursor, int limit) {}
