package com.shopwright.storefront;

import java.util.List;

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

    /** @param choices of a design, in words */
    public record Line(String name, List<String> choices, String picture, int quantity, String total) {}
}
