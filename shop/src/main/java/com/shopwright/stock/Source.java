package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.time.Instant;
import java.util.List;

/** A location that has something free, as an {@link AllocationStrategy} sees it. */
public interface Source {

    Location location();

    /** How many pieces nobody was promised. */
    int free(Sku sku);

    /**
     * The same pieces by the day they came into the house, oldest first. Goods that left and goods that are promised were
     * the oldest (first in, first out).
     */
    List<Layer> layers(Sku sku);

    /** So many pieces that came in together. */
    record Layer(Instant since, int quantity) {}
}
