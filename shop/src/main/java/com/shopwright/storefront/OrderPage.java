package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/** An order as its buyer sees it: what stands still, and {@code live}, which moves. */
public record OrderPage(
        String number,
        String placedAt,
        OrderLive live,
        List<Line> lines,
        Sums sums,
        String email,
        List<String> address,
        String payment) {

    /**
     * @param choices of a design, in words
     * @param copy where a design is shaped on; empty for goods from stock
     */
    public record Line(
            String name, List<String> choices, Optional<String> copy, String picture, int quantity, String total) {}
}
