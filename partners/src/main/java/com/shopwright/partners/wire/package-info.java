/**
 * What every partner stands on: the durable store, due rows that ring later, signed messages that are delivered until they
 * are heard, idempotency keys, knobs, links, and HTTP with problems.
 *
 * <p>It holds no state of its own that two partners could share: each partner opens its own {@link
 * com.shopwright.partners.wire.Office} on its own file.
 *
 * <p>Tables (in each partner's file): {@code keys}, {@code timers}, {@code outbox}, {@code knobs}.
 *
 * <p>Invariants: a change, the messages and timers it causes and the answer kept under its key commit together or not at all;
 * what was committed survives kill -9; a message is delivered at least once unless a knob drops it.
 */
@NullMarked
package com.shopwright.partners.wire;

import org.jspecify.annotations.NullMarked;
