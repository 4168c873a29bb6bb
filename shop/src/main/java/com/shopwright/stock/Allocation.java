package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/** So many of a SKU at a location belong to a confirmed claimant and wait to be shipped. */
public record Allocation(Sku sku, LocationId location, int quantity) {}
