package com.shopwright.stock;

import java.util.UUID;

/** Who claims stock: an order, by its id. */
public record Claimant(UUID value) {}
