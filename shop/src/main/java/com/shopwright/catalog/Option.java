package com.shopwright.catalog;

import java.util.List;
import java.util.Optional;

/** A choice a product offers, for instance Wood: Oak, Walnut. */
public record Option(String name, List<Value> values) {

    /** @param swatch a CSS hex colour such as {@code #C9A66B} */
    public record Value(String value, Optional<String> swatch) {}
}
