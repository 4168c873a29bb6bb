/**
 * A supplier: takes orders, confirms with a date, ships, delivers; or refuses, delivers late, short, or falls silent.
 *
 * <p>Tables: {@code orders}, {@code order_lines}. Messages out: {@code order.confirmed}, {@code order.shipped}, {@code
 * order.delivered}, {@code order.refused}.
 *
 * <p>Invariants: each order moves through its states once, and each move is one transaction with its message and the next timer;
 * never more is delivered than was ordered.
 */
@NullMarked
package com.shopwright.partners.supplier;

import org.jspecify.annotations.NullMarked;
