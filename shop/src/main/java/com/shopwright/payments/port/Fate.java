package com.shopwright.payments.port;

/** What became of a {@link Move} whose answer was lost. */
public enum Fate {
    /** The agent has carried it out. */
    DONE,
    /** The agent knows nothing of it. It may still be on its way. */
    UNHEARD,
    /** The agent does not answer. */
    UNKNOWN
}
