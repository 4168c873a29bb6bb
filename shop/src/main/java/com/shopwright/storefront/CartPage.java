package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cart as it stands.
 *
 * @param notice why the last wish was not granted
 * @param buyable every line can be delivered
 */
public record CartPage(List<Line> lines, Sums sums, boolean buyable, Optional<String> notice) {
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * @param href the product's page, if it has one; for a design the page that opens it
     * @param choices of a design, in words
     * @param edit where a design is changed
     * @param remark what the buyer has to know about it
     * @param dates empty if it is sold out
     */
    public record Line(
            UUID id,
            String name,
            Optional<String> href,
            List<String> choices,
            Optional<String> edit,
            String picture,
            int quantity,
            int mostAllowed,
            String unitPrice,
            String total,
            Optional<String> dates,
            Optional<String> remark) {}
}
