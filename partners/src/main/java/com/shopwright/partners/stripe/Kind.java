package com.shopwright.partners.stripe;

import java.util.Arrays;
import java.util.Optional;

/** What there is at Stripe, told apart by how an id begins. */
enum Kind {
    SESSION("cs_test_", "checkout.session"),
    INTENT("pi_", "payment_intent"),
    CHARGE("ch_", "charge"),
    REFUND("re_", "refund"),
    DISPUTE("du_", "dispute"),
    MOVEMENT("txn_", "balance transaction"),
    EVENT("evt_", "event");

    private final String prefix;
    private final String spoken;

    Kind(String prefix, String spoken) {
        this.prefix = prefix;
        this.spoken = spoken;
    }

    String prefix() {
        return prefix;
    }

    /** As Stripe's error messages name it. */
    String spoken() {
        return spoken;
    }

    static Optional<Kind> of(String id) {
        return Arrays.stream(values())
                .filter(kind -> id.startsWith(kind.prefix))
                .findFirst();
    }
}
