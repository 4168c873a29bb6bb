package com.shopwright.orders;

import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A buyer's idempotency key with what it was used for, so that placing and paying again never mix up. */
record AttemptKey(String value) {

    static AttemptKey placing(IdempotencyKey key) {
        return new AttemptKey("place:" + key.value());
    }

    static AttemptKey paying(IdempotencyKey key) {
        return new AttemptKey("pay:" + key.value());
    }

    static AttemptKey of(KeyUse use, IdempotencyKey key) {
        return switch (use) {
            case PLACING -> placing(key);
            case PAYING_AGAIN -> paying(key);
        };
    }

    /** What the body said, so that the same key with another body is noticed. The token itself is not kept. */
    static String hash(PlaceOrder wish) {
        return hash(wish.method() + "|" + wish.token().map(CardToken::value).orElse("") + "|"
                + wish.expectedTotal().map(Object::toString).orElse(""));
    }

    static String hash(PaymentMethod method, Optional<CardToken> token) {
        return hash(method + "|" + token.map(CardToken::value).orElse(""));
    }

    /** Hides what was said and tells whether it is said again. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
