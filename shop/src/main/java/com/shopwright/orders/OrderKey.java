package com.shopwright.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret in a guest's order link: 128 random bits in base64url. */
public record OrderKey(String value) {

    /** Compares in constant time, so that a key cannot be guessed piece by piece. */
    public boolean matches(OrderKey other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }
}
