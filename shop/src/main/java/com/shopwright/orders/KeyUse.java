package com.shopwright.orders;

/** What an idempotency key was used for: the same text may serve both, and means two different calls. */
public enum KeyUse {
    PLACING,
    PAYING_AGAIN
}
