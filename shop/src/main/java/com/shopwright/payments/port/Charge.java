package com.shopwright.payments.port;

import com.shopwright.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to pay, as an agent is told of it.
 *
 * @param id unique; the idempotency key of {@link Connector#start} and {@link Connector#authorise} on every try
 * @param reference what buyer and agent call it: the order number
 * @param returnUrl where the agent sends the buyer back to
 * @param agentId the agent's own name for it, once it has told one
 * @param createdAt when it was recorded, which is before the first call
 */
public record Charge(
        UUID id, String reference, Money amount, URI returnUrl, Optional<String> agentId, Instant createdAt) {

    /** @throws IllegalStateException if the agent has never told one, so that nothing can be done with it there */
    public String knownAs() {
        return agentId.orElseThrow(() -> new IllegalStateException("payment " + id + " is unknown to the agent"));
    }
}
