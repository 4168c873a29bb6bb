package com.shopwright.kernel;

import java.util.UUID;

/**
 * Something that happened in a room, told to rooms above it: a past-tense record of ids and values. It is published in
 * the transaction that made it true and delivered later, at least once and in no particular order, so a {@link Listener}
 * re-reads the state it cares about.
 */
public interface Event {

    /** What it happened to (an order, a purchase order): events of one subject share a task bucket. */
    UUID subject();
}
