package com.shopwright.storefront;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the shop writes the size of a part. */
final class Sizes {
    private Sizes() {}

    /** "710 × 60 × 60 mm", without the dimensions that a part does not have; empty if it has none. */
    static String of(int... millimetres) {
        String size = IntStream.of(millimetres)
                .filter(one -> one > 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" × "));
        return size.isEmpty() ? "" : size + " mm";
    }
}
