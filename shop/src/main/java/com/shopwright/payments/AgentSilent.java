package com.shopwright.payments;

/** The agent gave no answer: the task runs again, with the same idempotency key. */
final class AgentSilent extends RuntimeException {

    AgentSilent(String what) {
        super(what);
    }
}
