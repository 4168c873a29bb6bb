package com.shopwright.start;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Draws secrets: some for machines, some for a person to read off a screen and type. */
final class Secrets {
    /** Without what is easily mistaken: no 0 and o, no 1, i and l. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits, URL-safe. */
    static String key() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four: 79 bits. */
    static String password() {
        return RANDOM.ints(16, 0, READABLE.length())
                .mapToObj(index -> String.valueOf(READABLE.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(....)(?!$)", "$1-");
    }
}
