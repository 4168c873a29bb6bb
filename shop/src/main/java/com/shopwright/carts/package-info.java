/**
 * Carts and checkouts: what a buyer is about to order.
 *
 * <p>A line is a SKU or a design; prices are quoted anew each time and freeze only on the order's line, and the same
 * goes for dates. What a line takes from stock is said here once, for the cart's promise and the order's holds alike.
 *
 * <p>Owns schema {@code carts}: {@code cart}, {@code line}, {@code checkout}. Publishes and hears nothing. Invariants: a
 * cart that was ordered never changes again; one line per item, so that adds at the same moment all count; what is no
 * longer sold is in no quote; who knows a cart's id may use it, so ids cannot be guessed.
 */
@NullMarked
package com.shopwright.carts;

import org.jspecify.annotations.NullMarked;
