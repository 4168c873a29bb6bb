package com.shopwright.payments;

import com.shopwright.kernel.Event;
import com.shopwright.kernel.Money;
import java.util.UUID;

/** The agent refuses a refund for good: a person has to see to it ({@link RefusedRefunds}). */
public record RefundRefused(Payable payable, RefundId refund, Money amount, String reason) implements Event {

    @Override
    public UUID subject() {
        return payable.value();
    }
}
