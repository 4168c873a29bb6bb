package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.net.URI;
import java.util.Optional;

/**
 * A new attempt.
 *
 * @param reference what the buyer and the agent call it: the order number
 * @param key unique per payable; the same key is the same attempt
 * @param bill what the payable costs as a whole, of which {@code amount} is all or a part
 * @param returnUrl where the agent sends the buyer back to
 */
public record PaymentRequest(
        Payable payable,
        String reference,
        String key,
        Money amount,
        Bill bill,
        PaymentMethod method,
        Optional<CardToken> token,
        URI returnUrl) {}
