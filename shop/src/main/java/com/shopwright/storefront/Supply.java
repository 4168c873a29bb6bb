package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.stock.SellingPolicy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a buyer can have it, in words.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param dates when it would be at the door
 */
public record Supply(Kind kind, String tone, String headline, Optional<String> dates, String explanation) {
    private static final int FEW = 5;
    private static final SellingPolicy CATALOGUE = new SellingPolicy.Deny();

    /** What search engines are told as well. */
    public enum Kind {
        IN_STOCK,
        BACKORDER,
        PRE_ORDER,
        MADE,
        SOLD_OUT
    }

    public boolean buyable() {
        return kind != Kind.SOLD_OUT;
    }

    static Supply of(int available, Optional<Promise> promise, Optional<SellingPolicy> policy, Words words) {
        if (promise.isEmpty()) {
            return new Supply(
                    Kind.SOLD_OUT,
                    "bad",
                    "Sold out",
                    Optional.empty(),
                    "We do not know yet when it is back, so we take no orders for it.");
        }
        Optional<String> dates = promise.map(words::dates);
        if (policy.orElse(CATALOGUE) instanceof SellingPolicy.MakeToOrder) {
            return new Supply(
                    Kind.MADE,
                    "good",
                    "Made for you when you order it",
                    dates,
                    "Each one is made in our workshop; the date counts what we have to make before yours.");
        }
        if (available > 0) {
            String headline = available <= FEW ? "Only " + available + " left in stock" : "In stock";
            return new Supply(Kind.IN_STOCK, "good", headline, dates, "");
        }
        return policy.orElse(CATALOGUE) instanceof SellingPolicy.PreOrder(LocalDate from, var _)
                ? new Supply(
                        Kind.PRE_ORDER,
                        "wait",
                        "Order it before it is there",
                        dates,
                        "We expect the first on " + words.date(from) + " and keep one of them for you.")
                : new Supply(
                        Kind.BACKORDER,
                        "wait",
                        "On order for you",
                        dates,
                        "None is on the shelf. We order it for you at once, and your order page shows how it comes along.");
    }
}
