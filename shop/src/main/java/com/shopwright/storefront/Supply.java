package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.Variant;
import java.util.Optional;

/**
 * Whether a buyer can have it, in words.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param dates when it would be at the door
 */
public record Supply(Kind kind, String tone, String headline, Optional<String> dates, String explanation) {
    private static final int FEW = 5;

    /** What search engines are told as well. */
    public enum Kind {
        IN_STOCK,
        BACKORDER,
        SOLD_OUT
    }

    public boolean buyable() {
        return kind != Kind.SOLD_OUT;
    }

    static Supply of(Variant variant, int available, Optional<Promise> promise, Words words) {
        Optional<String> dates = promise.map(words::dates);
        if (available > 0) {
            String headline = available <= FEW ? "Only " + available + " left in stock" : "In stock";
            return new Supply(Kind.IN_STOCK, "good", headline, dates, "");
        }
        if (variant.backorderable() && promise.isPresent()) {
            return new Supply(
                    Kind.BACKORDER,
                    "wait",
                    "Made when you order it",
                    dates,
                    "None is on the shelf. We order it for you at once, and your order page shows how it comes along.");
        }
        return new Supply(
                Kind.SOLD_OUT,
                "bad",
                "Sold out",
                Optional.empty(),
                "We do not know yet when it is back, so we take no orders for it.");
    }
}
