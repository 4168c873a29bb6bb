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
     * @param href the product's page, if it has one
     * @param dates empty if it is sold out
     */
    public record Line(
            UUID id,
            String name,
            Optional<String> href,
            String picture,
            int quantity,
            int mostAllowed,
            String unitPrice,
            String total,
            Optional<String> dates) {}
}
