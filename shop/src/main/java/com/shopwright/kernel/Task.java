package com.shopwright.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of work that is due.
 *
 * @param subject what it is about (an order, a shipment, a purchase order)
 * @param payload what the scheduler passed along, as JSON; read it with {@link Tasks#payload}
 * @param attempt 1 on the first run
 */
public record Task(UUID id, String kind, UUID subject, String payload, int attempt, Instant dueAt) {}
