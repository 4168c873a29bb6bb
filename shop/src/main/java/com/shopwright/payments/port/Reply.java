package com.shopwright.payments.port;

/**
 * What came of asking an agent. Only what the agent itself says is a verdict: a timeout, a reset, a 5xx or anything that
 * somebody in between may have said is {@link NoAnswer}, and stays so until a query tells.
 */
public sealed interface Reply {

    /** What the agent knows of the charge now; what was asked is done. */
    record Known(AgentPayment payment) implements Reply {}

    /** The agent understood and will not do it; asking again would be refused again. */
    record Refused(String reason) implements Reply {}

    /** The agent has never heard of this key. Only a query says so. */
    record Unheard() implements Reply {}

    /** It may have happened or not. */
    record NoAnswer(String why) implements Reply {}
}
