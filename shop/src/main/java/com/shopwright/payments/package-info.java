/**
 * Money in and out through the financial agent, or by hand.
 *
 * <p>Owns schema {@code payments}: {@code payment} (one attempt each), {@code operation} (captures, refunds, voids),
 * {@code journal} (double entry). Publishes
 * {@link com.shopwright.payments.PaymentChanged}.
 *
 * <p>Invariants: an attempt is recorded and committed before the agent is called, outside any transaction, with the same
 * idempotency key on every try; no answer is a state of its own ({@code UNKNOWN}) left only through a query, a signed
 * message or the settlement file; Σ refunded ≤ Σ captured ≤ Σ authorised; debits = credits per currency. No card number
 * ever comes here: the buyer types it on the agent's page and the shop gets a token.
 */
@NullMarked
package com.shopwright.payments;

import org.jspecify.annotations.NullMarked;
