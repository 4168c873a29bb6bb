package com.shopwright.payments.port;

import java.util.Optional;
import java.util.function.Function;

/**
 * A message as it was posted to {@code /hooks/HOOK}, by whomever.
 *
 * @param headers by name, whatever the case
 * @param body the raw bytes: a signature is over these and nothing else
 */
public record HookMessage(Function<String, Optional<String>> headers, byte[] body) {

    /** Empty text where there is no such header, which no signature matches. */
    public String header(String name) {
        return headers.apply(name).orElse("");
    }
}
