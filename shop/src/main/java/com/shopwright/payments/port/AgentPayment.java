package com.shopwright.payments.port;

import com.shopwright.kernel.Money;
import java.net.URI;
import java.util.Optional;

/**
 * What an agent knows of a charge.
 *
 * @param id the agent's own name for it
 * @param authorised what may be taken in all; stays after a void
 * @param reason why it was declined: {@code card_declined}, {@code insufficient_funds}, {@code authentication_failed}, … or
 *     a word of the connector's own that its {@link Connector#declined} can put for the buyer
 * @param action where the buyer acts, while the agent waits for them
 */
public record AgentPayment(
        String id,
        Standing standing,
        Money authorised,
        Money captured,
        Money refunded,
        Optional<String> reason,
        Optional<URI> action) {}
