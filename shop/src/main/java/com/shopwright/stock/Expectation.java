package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.time.LocalDate;
import java.util.UUID;

/** What a supplier still owes: {@code source} is the purchase order line; quantity 0 ends the expectation. */
public record Expectation(UUID source, Sku sku, LocationId location, int quantity, LocalDate due) {}
