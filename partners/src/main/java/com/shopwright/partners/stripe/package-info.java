/**
 * A stand-in for Stripe: the part of its API v1 (2026-07-29.dahlia) that a shop with a full redirect needs, as docs/wire.md has it.
 *
 * <p>Table: {@code objects} (one JSON document each: sessions, payment intents, charges, refunds, disputes, balance transactions,
 * events) and {@code requests} (what idempotency keys stand for). Messages out: events, signed as Stripe signs them.
 *
 * <p>Invariants: refunded + disputed ≤ captured ≤ amount of a charge; every movement of money is one balance transaction in the same
 * write as its cause; an effect refuses before it writes; a card number or cvc is never stored or logged. All facts are from
 * Stripe's public documentation; where it keeps silent, {@code docs/wire.md} says what was chosen.
 */
@NullMarked
package com.shopwright.partners.stripe;

import org.jspecify.annotations.NullMarked;
