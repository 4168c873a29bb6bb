/**
 * Money in and out through financial agents, or by hand.
 *
 * <p>Owns schema {@code payments}: {@code payment} (one attempt each), {@code operation} (captures, refunds, voids),
 * {@code receipt} (what came in by hand), {@code posting} (the double-entry ledger, never changed),
 * {@code settlement_line}, {@code settlement_progress} and {@code difference} (what agents settled, compared with the
 * ledger). Publishes {@link com.shopwright.payments.PaymentChanged}, {@link com.shopwright.payments.RefundRefused}.
 *
 * <p>The port is {@link com.shopwright.payments.port}; every way to pay is a connector in a package of its own below this one
 * ({@code bank}, {@code transfer}, {@code cash}, …), found by Spring and known to nobody by name. {@code Connectors} is the one
 * door to them: it keeps calls out of transactions and turns what fails into no answer. The rooms above know a way to pay by
 * its {@link com.shopwright.payments.PaymentTerms}. A connector's {@code settlements} are what reconciliation compares
 * with the ledger; {@code Terms.account} is the ledger's account for money that came in through it.
 *
 * <p>Invariants: an attempt is recorded and committed before the agent is called, outside any transaction, with the same
 * idempotency key on every try; no answer is a state of its own ({@code UNKNOWN}) left only through a query, a signed
 * message or the settlement file; Σ refunded ≤ Σ captured ≤ Σ authorised; debits = credits of every posting; at rest the ledger keeps
 * for each payable what its bill says, goods, tax and delivery each to the cent. No card number
 * ever comes here: the buyer types it on the agent's page and the shop gets a token.
 */
@NullMarked
package com.shopwright.payments;

import org.jspecify.annotations.NullMarked;
