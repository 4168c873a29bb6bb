package com.shopwright.partners.wire;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** Identifiers made in the application. */
public final class Ids {
    private static final SecureRandom random = new SecureRandom();

    private Ids() {}

    /** A UUID of version 7 (RFC 9562 §5.7): milliseconds first, so that ids sort by creation, then 74 random bits. */
    public static String next(InstantSource clock) {
        long most = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        long least = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }

    /** 192 random bits that nobody can guess, safe in URLs. */
    public static String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
