/**
 * Lindenhof Logistics, a warehouse with a workshop, and Brisk Parcel, the carrier that calls there: picks, packs, waits until the
 * shop releases, hands over, delivers.
 *
 * <p>Tables: {@code dispatch_orders}, {@code steps}. Messages out: {@code dispatch.picked}, {@code dispatch.packed}, {@code
 * dispatch.shipped}, {@code dispatch.delivered}, {@code dispatch.cancelled}, {@code dispatch.refused}.
 *
 * <p>Invariants: nothing leaves without a release; each parcel goes through its states once, and each step is one transaction with
 * its message and the next timer; what has left cannot be cancelled.
 */
@NullMarked
package com.shopwright.partners.warehouse;

import org.jspecify.annotations.NullMarked;
