package com.shopwright.partners.bank;

import java.util.Locale;

/** Where a payment stands; the wire has the names in lower case. */
enum PaymentState {
    CREATED,
    PROCESSING,
    ACTION_REQUIRED,
    AUTHORISED,
    CAPTURED,
    DECLINED,
    VOIDED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PaymentState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
