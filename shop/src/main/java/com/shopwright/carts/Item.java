package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;

/** What a line is about: a stocked SKU, or a design with its own parts. */
public sealed interface Item {

    record Stocked(Sku sku) implements Item {}

    record Designed(DesignId design) implements Item {}
}
