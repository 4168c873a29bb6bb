package com.shopwright.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The face of notifications: what was written about an order or a purchase order. */
public interface Notifications {

    /** Oldest first. */
    List<Written> about(UUID subject);

    /** What the mail with this id is about. */
    Optional<UUID> concerning(UUID mail);

    /**
     * @param what for people: "Order confirmation"
     * @param sentAt empty while the mail waits for the mail server, and for ever if it was refused
     * @param refusal why the mail server will not take it
     */
    record Written(
            String what, String recipient, Instant decidedAt, Optional<Instant> sentAt, Optional<String> refusal) {}
}
