/**
 * How much of what is where, and who it is promised to.
 *
 * <p>Owns schema {@code stock}: {@code item} (one row per SKU and location: on hand, held, allocated), {@code movement}
 * (the append-only ledger that explains every one of these figures), {@code hold}, {@code allocation}, {@code shortage}
 * (who was promised what), {@code expected} (what is on its way), {@code transfer}, {@code threshold}, {@code setting},
 * {@code finding}; {@code timetable} and {@code calendar} (when shop, suppliers and carriers work), {@code policy} (what may
 * be owed), {@code promise} and {@code work} (which line leaves when, and what it takes of the workshop's days). Hears nobody;
 * publishes {@link com.shopwright.stock.StockFell}, {@link com.shopwright.stock.ShortagesFilled},
 * {@link com.shopwright.stock.PromisesBroken}, {@link com.shopwright.stock.PromisesMoved}.
 *
 * <p>Invariants: every balance is the sum of its ledger entries, which are numbered without a gap; none is below 0, and held +
 * allocated never exceed on hand; new promises never exceed what is on sale unless the demand may be backordered; a count or
 * damage always posts, and promises it breaks become shortages, latest promised first, in the same transaction. Balances
 * change only through an open {@code Book}, whose rows are locked in one order: SKU, then location. What is on its way is
 * promised once, in the order of waiting; no more is owed than the owner's policy allows; a day of the workshop is given away
 * once, behind its lock, which is taken last.
 */
@NullMarked
package com.shopwright.stock;

import org.jspecify.annotations.NullMarked;
