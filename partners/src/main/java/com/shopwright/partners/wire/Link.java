package com.shopwright.partners.wire;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the shop and one partner find and trust each other.
 *
 * @param url the partner's address
 * @param hook where the partner posts its signed messages; empty while the shop's address is not known
 * @param key bearer key of the shop's calls
 * @param secret webhook secret, base64; Stripe's begins with {@code whsec_}
 */
public record Link(URI url, Optional<URI> hook, String key, String secret) {
    private static final String STRIPE_SECRET = "whsec_";

    public Link {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A link needs a key");
        }
        String bytes = secret.startsWith(STRIPE_SECRET) ? secret.substring(STRIPE_SECRET.length()) : secret;
        if (Base64.getDecoder().decode(bytes).length < 16) {
            throw new IllegalArgumentException("A link's secret needs at least 16 bytes, base64");
        }
    }

    /** A link as Stripe hands it out for tests: one sees from either of them what it is. */
    public static Link ofStripe(URI url, Optional<URI> hook) {
        Link plain = fresh(url, hook);
        return new Link(url, hook, "sk_test_" + plain.key(), STRIPE_SECRET + plain.secret());
    }

    /** A link with a new random key and secret. */
    public static Link fresh(URI url, Optional<URI> hook) {
        return new Link(
                url,
                hook,
                HexFormat.of().formatHex(Ids.bytes(32)),
                Base64.getEncoder().encodeToString(Ids.bytes(32)));
    }

    public Link withUrl(URI other) {
        return new Link(other, hook, key, secret);
    }

    public Link withHook(URI other) {
        return new Link(url, Optional.of(other), key, secret);
    }

    /** Keeps key and secret out of logs. */
    @Override
    public String toString() {
        return "Link[" + url + " → " + hook.map(URI::toString).orElse("nowhere yet") + "]";
    }
}
