package com.shopwright.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A task that a person has to decide about.
 *
 * @param subject what it is about (an order, a payment, a purchase order)
 * @param attempts how often it was tried
 * @param error what went wrong the last time, as the program says it
 */
public record ParkedTask(
        UUID id, String kind, UUID subject, String payload, int attempts, Instant parkedAt, String error) {}
