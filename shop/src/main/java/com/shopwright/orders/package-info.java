/**
 * The order manager: orders, their lines, the state machine, the timeline, batched intake.
 *
 * <p>Owns schema {@code orders}. Hears {@link com.shopwright.payments.PaymentChanged},
 * {@link com.shopwright.payments.RefundRefused}, {@link com.shopwright.stock.ShortagesFilled},
 * {@link com.shopwright.stock.PromisesBroken}; dispatch and purchasing report by calling
 * {@link com.shopwright.orders.Orders}. Publishes {@link com.shopwright.orders.OrderConfirmed},
 * {@link com.shopwright.orders.DispatchDue}, {@link com.shopwright.orders.ShipmentReleased},
 * {@link com.shopwright.orders.ShipmentRecalled}, {@link com.shopwright.orders.OrderClosed},
 * {@link com.shopwright.orders.OrderProgressed}, {@link com.shopwright.orders.OrderChanged}.
 *
 * <p>Invariants: an order takes its cart's id, so placing twice is one order; order, lines, holds, first task and events are
 * one transaction; an acknowledged order is never lost, an unacknowledged one is whole or absent; nothing ships uncaptured
 * but cash on delivery; what was agreed is never rewritten: changes stand beside it, and any sequence of them sums to the
 * original to the cent, tax included; every step writes one timeline entry with its cause and duration.
 */
@NullMarked
package com.shopwright.orders;

import org.jspecify.annotations.NullMarked;
