package com.shopwright.stock;

import com.shopwright.catalog.Sku;

/**
 * What an item's entries amount to, up to one of them.
 *
 * @param number of the last entry that is in it
 * @param moved what came from and went to other locations
 * @param whole summed from the first entry on, and not from an earlier closing
 */
record Closing(
        Sku sku, LocationId location, long number, long onHand, long held, long allocated, long moved, boolean whole) {}
