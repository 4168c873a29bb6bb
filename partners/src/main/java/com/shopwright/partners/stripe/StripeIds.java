package com.shopwright.partners.stripe;

import java.security.SecureRandom;

/** Identifiers as Stripe writes them: what it is, an underscore, and 24 letters and digits that nobody can guess. */
final class StripeIds {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;
    private static final SecureRandom random = new SecureRandom();

    private StripeIds() {}

    static String next(Kind kind) {
        return next(kind.prefix());
    }

    static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
