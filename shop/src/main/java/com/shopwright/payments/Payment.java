package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt as it stands.
 *
 * @param amount what is to be paid
 * @param excess what came in by hand beyond what was asked for, and was not given back yet
 * @param lapsing what is authorised and not taken will soon not stand any more
 * @param redirect where the buyer acts, while {@code ACTION_REQUIRED}
 * @param reason why it was declined, in the agent's terms ({@code card_declined}, {@code insufficient_funds}, …)
 * @param took from recording the attempt to the agent's verdict, once there is one
 */
public record Payment(
        PaymentId id,
        Payable payable,
        String key,
        PaymentMethod method,
        PaymentState state,
        Money amount,
        Money authorised,
        Money captured,
        Money refunded,
        Money excess,
        boolean lapsing,
        Optional<URI> redirect,
        Optional<String> reason,
        Instant createdAt,
        Optional<Duration> took) {}
