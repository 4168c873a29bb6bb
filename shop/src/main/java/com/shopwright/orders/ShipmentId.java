package com.shopwright.orders;

import java.util.UUID;

/** Names a shipment of an order; dispatch gives it out. */
public record ShipmentId(UUID value) {}
