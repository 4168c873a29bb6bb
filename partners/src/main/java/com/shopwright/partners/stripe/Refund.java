package com.shopwright.partners.stripe;

import java.util.Map;
import java.util.Optional;

/** A Refund. Times in seconds, amounts in minor units. */
record Refund(
        String id,
        String charge,
        String intent,
        long amount,
        String currency,
        String status,
        Optional<String> reason,
        Map<String, String> metadata,
        String movement,
        long created) {

    Refund failed() {
        return new Refund(id, charge, intent, amount, currency, "failed", reason, metadata, movement, created);
    }
}
