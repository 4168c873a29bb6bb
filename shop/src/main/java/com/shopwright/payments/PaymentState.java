package com.shopwright.payments;

import java.util.EnumSet;
import java.util.Set;

/** The state of one attempt. */
public enum PaymentState {
    /** Recorded; the agent is being asked, or will be. */
    SENDING,
    /** The buyer has to act: card page, 3-D Secure, or a bank transfer. */
    ACTION_REQUIRED,
    /** The agent was asked and gave no answer. */
    UNKNOWN,
    AUTHORISED,
    PARTLY_CAPTURED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    DECLINED,
    VOIDED;

    private static final Set<PaymentState> OPEN = EnumSet.of(SENDING, ACTION_REQUIRED, UNKNOWN);
    private static final Set<PaymentState> GOOD = EnumSet.of(AUTHORISED, PARTLY_CAPTURED, CAPTURED);

    /** Nobody knows yet how it ends. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** The money is promised or here. */
    public boolean isGood() {
        return GOOD.contains(this);
    }
}
