package com.shopwright.payments.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How an agent treats a key that it has seen. Within {@code window} after the first call the same question is asked again
 * under the same key; after it nothing is asked again, only queried.
 *
 * @param window how long the agent remembers a key; empty if it never forgets
 * @param replaysFailures whether a failure is kept under the key and answered again (Stripe API v1), so that asking again
 *     cannot help; otherwise a failed call is carried out anew
 */
public record IdempotencyPolicy(Optional<Duration> window, boolean replaysFailures) {

    /** Keys never expire, and a refusal is not kept under its key. */
    public static final IdempotencyPolicy FOR_EVER = new IdempotencyPolicy(Optional.empty(), false);

    /** Whether a call that was first made so long ago may still be made again. */
    public boolean allowsRetry(Duration age) {
        return window.map(limit -> age.compareTo(limit) < 0).orElse(true);
    }
}
