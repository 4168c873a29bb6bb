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
        List<Change> changes,
        String costsNow,
        String email,
        List<String> address,
        String payment) {

    /**
     * @param choices of a design, in words
     * @param state what became of its pieces, where something did
     * @param dates when it comes, and every later word about it
     * @param copy where a design is shaped on; empty for goods from stock
     */
    public record Line(
            String name,
            List<String> choices,
            Optional<String> copy,
            String picture,
            int quantity,
            String total,
            String state,
            List<String> dates) {}

    /** What became of what was agreed. @param back what goes back of it; empty if nothing had been taken */
    public record Change(String what, String amount, Optional<String> back) {}
}
