package com.shopwright.payments.port;

import java.util.List;
import java.util.UUID;

/** What a connector makes of a message: whether it is genuine, and which charges it is about. What it says of them is not asked. */
public sealed interface Heard {

    /**
     * Signed by the agent and recent.
     *
     * @param eventId the agent's name for the event: the same event has no effect twice, however often it is sent
     * @param subjects the charges to ask the agent about; empty if the shop does not care for such events
     */
    record Genuine(String eventId, List<Subject> subjects) implements Heard {}

    /** Forged, too old, or unreadable. */
    record Refused(String reason) implements Heard {}

    /** How the message names a charge. */
    sealed interface Subject {

        /** By {@link Charge#id}. */
        record Key(UUID id) implements Subject {}

        /** By {@link Charge#reference}: every attempt to pay that order. */
        record Reference(String reference) implements Subject {}

        /** By {@link AgentPayment#id}. */
        record AgentId(String id) implements Subject {}
    }
}
