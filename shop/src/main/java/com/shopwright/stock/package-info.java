/**
 * How much of what is where, and who it is promised to.
 *
 * <p>Owns schema {@code stock}: {@code item} (one row per SKU and location: on hand, held, allocated), {@code movement}
 * (the ledger that explains every on-hand figure), {@code hold}, {@code allocation}, {@code shortage}, {@code expected}
 * (what suppliers owe us). Hears nobody; publishes {@link com.shopwright.stock.StockFell},
 * {@link com.shopwright.stock.ShortagesFilled}, {@link com.shopwright.stock.PromisesBroken}.
 *
 * <p>Invariants: on hand = sum of movements and never below 0; held + allocated never exceed on hand; new promises never
 * exceed what is free unless the demand may be backordered; a count or damage always posts, and promises it breaks become
 * shortages, latest promised first, in the same transaction. Rows are locked in one order: SKU, then location.
 */
@NullMarked
package com.shopwright.stock;

import org.jspecify.annotations.NullMarked;
