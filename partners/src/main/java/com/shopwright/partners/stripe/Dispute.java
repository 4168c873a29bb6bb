package com.shopwright.partners.stripe;

import java.util.ArrayList;
import java.util.List;

/** A Dispute: the cardholder wants the money back from the card's bank. Times in seconds, amounts in minor units. */
record Dispute(
        String id,
        String charge,
        String intent,
        long amount,
        String currency,
        String reason,
        String status,
        List<String> movements,
        long dueBy,
        long created) {

    boolean closed() {
        return status.equals("won") || status.equals("lost");
    }

    Dispute with(String now) {
        return new Dispute(id, charge, intent, amount, currency, reason, now, movements, dueBy, created);
    }

    Dispute moved(String movement) {
        List<String> all = new ArrayList<>(movements);
        all.add(movement);
        return new Dispute(id, charge, intent, amount, currency, reason, status, List.copyOf(all), dueBy, created);
    }
}
