/**
 * Meridian Bank, the financial agent: a hosted card page, tokens, authorisations, captures, refunds, voids, a ledger.
 *
 * <p>Tables: {@code payments}, {@code tokens}, {@code ledger}. Messages out: {@code payment.updated} after every change of
 * state or amount.
 *
 * <p>Invariants: refunded ≤ captured ≤ authorised ≤ amount, and captured + voided ≤ authorised, enforced by guarded updates and by
 * checks on the table; each movement of money is one ledger row in the same transaction; a card number or cvc is never stored or
 * logged.
 */
@NullMarked
package com.shopwright.partners.bank;

import org.jspecify.annotations.NullMarked;
