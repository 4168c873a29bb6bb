package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.List;

/** What became of one {@link HoldRequest}: all of it or nothing. */
public sealed interface HoldOutcome {

    /** Everything is held; {@code backordered} names what is promised for later because it is not there now. */
    record Held(List<Amount> backordered) implements HoldOutcome {}

    /** Nothing is held, because these may not be backordered and are not there. */
    record SoldOut(List<Missing> missing) implements HoldOutcome {}

    record Missing(Sku sku, int requested, int available) {}
}
