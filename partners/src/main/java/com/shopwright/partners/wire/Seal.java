package com.shopwright.partners.wire;

import java.util.Map;

/** How a message to the shop is signed. */
@FunctionalInterface
public interface Seal {
    /** Standard Webhooks 1.0.0, symmetric scheme v1. */
    Seal STANDARD = (secret, id, seconds, body) -> Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(seconds),
            "webhook-signature", Signature.of(secret, id, seconds, body));

    /** @return the headers that say who sent it, and when */
    Map<String, String> headers(String secret, String id, long seconds, String body);
}
