package com.shopwright.api;

import com.shopwright.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is what to send as {@code cursor} for the page after it, null on the last one. */
record Listing<T>(List<T> items, @Nullable String next) {

    static <S, T> Listing<T> of(Page<S> page, Function<S, T> document) {
        return new Listing<>(
                page.items().stream().map(document).toList(), page.next().orElse(null));
    }

    /** A list that is never so long that it needs pages. */
    static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null);
    }
}
