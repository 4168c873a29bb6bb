package com.shopwright.purchasing;

import java.util.UUID;

/** Names a purchase order inside the house; the idempotency key of its sending. */
public record PurchaseOrderId(UUID value) {}
