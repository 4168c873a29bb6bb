package com.shopwright.flow;

import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** What the bank did with an order's money, in minor units over all its payments. */
record Taken(int payments, long authorised, long captured, long refunded, long voided) {

    static Taken of(JsonNode payments) {
        ToLongFunction<String> sum = figure -> Scene.nodes(payments).stream()
                .mapToLong(payment -> payment.get(figure).asLong())
                .sum();
        return new Taken(
                payments.size(),
                sum.applyAsLong("authorised"),
                sum.applyAsLong("captured"),
                sum.applyAsLong("refunded"),
                sum.applyAsLong("voided"));
    }

    /** Authorised once, taken whole, nothing given back. */
    static Taken once(long amount) {
        return new Taken(1, amount, amount, 0, 0);
    }

    /** What the shop has, or can still take: nothing of it may be left standing on somebody who gets no goods. */
    long standing() {
        return authorised - voided - refunded;
    }
}
