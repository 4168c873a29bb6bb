package com.shopwright.partners.bank;

import java.util.Map;

/** What a test card does. Numbers that are not listed behave like {@link #OK}. */
enum Behaviour {
    OK,
    DECLINED,
    INSUFFICIENT_FUNDS,
    CHALLENGE,
    SLOW,
    SILENT;

    private static final Map<String, Behaviour> SPECIAL = Map.of(
            "4000000000000002", DECLINED,
            "4000000000009995", INSUFFICIENT_FUNDS,
            "4000000000003220", CHALLENGE,
            "4000000000000010", SLOW,
            "4000000000000028", SILENT);

    static Behaviour of(String number) {
        return SPECIAL.getOrDefault(number, OK);
    }
}
