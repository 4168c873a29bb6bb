package com.shopwright.storefront;

import java.util.ArrayList;
import java.util.List;

/**
 * Designs of one product side by side, by their codes. All of it stands in addresses, so comparing needs neither scripts nor
 * cookies, and can be shared.
 *
 * @param product the path of its page
 */
record Comparison(String product, List<String> codes) {

    /** As many as a screen can hold side by side. */
    static final int MOST = 4;

    Comparison {
        codes = codes.stream().distinct().toList();
    }

    /** The latest stay when there are too many. */
    Comparison with(String code) {
        List<String> more = new ArrayList<>(codes);
        more.remove(code);
        more.add(code);
        return new Comparison(product, more.subList(Math.max(0, more.size() - MOST), more.size()));
    }

    Comparison without(String code) {
        return new Comparison(
                product, codes.stream().filter(one -> !one.equals(code)).toList());
    }

    String address() {
        return product + "/compare" + parameters("?", "d");
    }

    /** Where one of them is shaped on, with the others kept in mind. */
    String shaping(String code) {
        return product + "/designs/" + code + parameters("?", ShapeWish.BESIDE);
    }

    private String parameters(String before, String name) {
        return codes.isEmpty()
                ? ""
                : before
                        + String.join(
                                "&",
                                codes.stream().map(code -> name + "=" + code).toList());
    }
}
