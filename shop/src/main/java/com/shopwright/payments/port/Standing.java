package com.shopwright.payments.port;

/** How a charge stands at its agent. */
public enum Standing {
    /** The buyer has to act: card page, 3-D Secure, a transfer. */
    WAITS_FOR_BUYER,
    /** The agent is still at it. */
    PROCESSING,
    AUTHORISED,
    /** Some of it was taken, or all. */
    CAPTURED,
    DECLINED,
    /** Voided, lapsed or closed: nothing can be taken any more. */
    ENDED
}
