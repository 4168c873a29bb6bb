/**
 * What the shop buys: suppliers and their terms, reorder levels, purchase orders, receipts, the wires to suppliers.
 *
 * <p>Owns schema {@code purchasing}: {@code supplier}, {@code term}, {@code level}, {@code purchase_order}, {@code line},
 * {@code receipt}, {@code purchase_order_waiting} (which orders wait for goods). Hears
 * {@link com.shopwright.stock.StockFell}, {@link com.shopwright.stock.PromisesBroken},
 * {@link com.shopwright.orders.OrderConfirmed}, {@link com.shopwright.orders.OrderClosed}; publishes nothing, reports to
 * {@code stock} (what is expected, what came) and to {@code orders} (lines in the timelines of those who wait).
 *
 * <p>Invariants: every open line of a purchase order, drafts included, is an expectation of {@code stock}, so running a
 * review twice orders nothing twice; a supplier's message takes effect once, and late ones change nothing; only a
 * supplier's signed message or a person raises stock.
 */
@NullMarked
package com.shopwright.purchasing;

import org.jspecify.annotations.NullMarked;
