/**
 * What leaves the house: shipments per order and location, workshop jobs for designs, the wire to the warehouse.
 *
 * <p>Owns schema {@code dispatch}: {@code dispatched_order} (one row per order, locked before its shipments change),
 * {@code shipment}, {@code line}, {@code job}. Hears {@link com.shopwright.orders.DispatchDue},
 * {@link com.shopwright.orders.ShipmentReleased}, {@link com.shopwright.orders.ShipmentRecalled},
 * {@link com.shopwright.orders.OrderClosed}; publishes nothing, reports to
 * {@code orders} and books goods out of {@code stock}.
 *
 * <p>Invariants: what is allocated stands in at most one open shipment; only the warehouse's signed message or a person
 * ships, never a timer; shipping a parcel and booking its goods out is one transaction; a late or repeated message changes
 * nothing; nothing leaves that the order manager has not released.
 */
@NullMarked
package com.shopwright.dispatch;

import org.jspecify.annotations.NullMarked;
