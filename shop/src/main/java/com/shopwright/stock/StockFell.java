package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Event;
import java.util.Set;
import java.util.UUID;

/** Less of these is free than before (allocated, counted down, damaged): somebody may want to reorder. */
public record StockFell(UUID subject, Set<Sku> skus) implements Event {}
