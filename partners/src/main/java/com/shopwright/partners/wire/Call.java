package com.shopwright.partners.wire;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A call that changes something: its idempotency key, and a digest of method, path and body that tells calls apart. */
public record Call(String key, String fingerprint) {

    public static Call of(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 255 || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw Problem.missingKey();
        }
        return new Call(key.strip(), fingerprint(ctx.method() + " " + ctx.path() + "\n", ctx.bodyAsBytes()));
    }

    private static String fingerprint(String line, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
