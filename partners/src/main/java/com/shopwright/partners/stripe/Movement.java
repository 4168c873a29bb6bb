package com.shopwright.partners.stripe;

/**
 * A balance transaction: one movement of money on the shop's balance at Stripe, never changed. Times in seconds, amounts in minor
 * units, signed as they change the balance.
 *
 * @param source the charge, refund or dispute that moved it
 */
record Movement(
        String id,
        String type,
        String category,
        long amount,
        long fee,
        String currency,
        String source,
        String description,
        long availableOn,
        long created) {

    long net() {
        return amount - fee;
    }
}
