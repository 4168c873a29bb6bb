package com.shopwright.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list; {@code next} is an opaque cursor for the page after it, empty on the last one. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> convert) {
        return new Page<>(items.stream().map(convert).toList(), next);
    }
}
