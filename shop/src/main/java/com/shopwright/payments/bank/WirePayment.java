package com.shopwright.payments.bank;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Standing;
import java.net.URI;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment as the bank writes it. */
record WirePayment(
        String id,
        String state,
        long authorised,
        long captured,
        long refunded,
        String currency,
        @Nullable String reason,
        @Nullable String actionUrl) {

    /** @throws IllegalArgumentException if the bank writes a state or currency that it does not have */
    AgentPayment known() {
        Currency unit = Currency.getInstance(currency);
        return new AgentPayment(
                id,
                standing(),
                new Money(authorised, unit),
                new Money(captured, unit),
                new Money(refunded, unit),
                Optional.ofNullable(reason),
                Optional.ofNullable(actionUrl).map(URI::create));
    }

    private Standing standing() {
        return switch (state) {
            case "created", "action_required" -> Standing.WAITS_FOR_BUYER;
            case "processing" -> Standing.PROCESSING;
            case "authorised" -> Standing.AUTHORISED;
            case "captured" -> Standing.CAPTURED;
            case "declined" -> Standing.DECLINED;
            case "voided" -> Standing.ENDED;
            default -> throw new IllegalArgumentException("the bank calls the state of a payment '" + state + "'");
        };
    }
}
