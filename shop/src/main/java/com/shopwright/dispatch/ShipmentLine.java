package com.shopwright.dispatch;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.LocationId;

/**
 * So many of a SKU in a parcel.
 *
 * @param takenFrom where they lie; another place than the shipment's own only for parts brought to the workshop
 * @param part whether it goes into something the workshop makes rather than into the parcel as it is
 */
public record ShipmentLine(Sku sku, String name, int quantity, LocationId takenFrom, boolean part) {}
