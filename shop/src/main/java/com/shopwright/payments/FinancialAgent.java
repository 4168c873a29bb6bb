package com.shopwright.payments;

import java.util.Optional;
import java.util.UUID;

/** The port to whoever moves the money: ask, take, give back, let go, and above all enquire. Never called in a transaction. */
interface FinancialAgent {

    /** Whether there is an agent to talk to. */
    boolean present();

    /** Asks for an authorisation under the attempt's own id as idempotency key. */
    Reply authorise(Attempt attempt);

    /** What the agent knows under that key; {@code Unheard} if the call never reached it. */
    Reply enquire(UUID key);

    /** Captures, refunds or voids under the operation's own id as idempotency key. */
    Reply operate(String agentId, Operation operation);

    /** Whether the agent knows an operation to be done, under its key; false also if it does not answer. */
    boolean hasDone(Operation operation);

    sealed interface Reply {

        /** What the agent knows of a payment. */
        record Known(AgentPayment payment) implements Reply {}

        /** The agent understood and will not do it. */
        record Refused(String reason) implements Reply {}

        /** The agent has never heard of this key. */
        record Unheard() implements Reply {}

        /** It may have happened or not. */
        record NoAnswer(String why) implements Reply {}
    }

    /** @param state the agent's own word, see {@code docs/wire.md} */
    record AgentPayment(
            String id,
            String state,
            long authorised,
            long captured,
            long refunded,
            String currency,
            Optional<String> reason,
            Optional<String> actionUrl) {}
}
