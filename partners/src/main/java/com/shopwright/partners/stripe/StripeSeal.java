package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Stripe does: {@code Stripe-Signature: t=SECONDS,v1=HEX(HMAC-SHA256(secret, t + "." + body))}, the secret as it is written. */
final class StripeSeal implements Seal {
    @Override
    public Map<String, String> headers(String secret, String id, long seconds, String body) {
        return Map.of("Stripe-Signature", "t=" + seconds + ",v1=" + sign(secret, seconds + "." + body));
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
