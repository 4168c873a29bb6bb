/**
 * Carts and checkouts: what a buyer is about to order.
 *
 * <p>Owns schema {@code carts}. A line is a SKU or a design; prices are quoted anew each time and freeze only on the
 * order's line. Publishes nothing. Invariants: a cart that was ordered never changes again; one line per item.
 */
@NullMarked
package com.shopwright.carts;

import org.jspecify.annotations.NullMarked;
