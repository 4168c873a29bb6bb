package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Decides from where an order's goods come when several locations have them. It decides once, when the goods are held,
 * inside the transaction that has their rows locked; so it must be quick and must ask nobody. Any bean of this type can be
 * chosen by the owner.
 */
public interface AllocationStrategy {

    /** Stable and unique, since it is stored: {@code fewest-shipments}. */
    String name();

    /** What the owner reads: {@code Fewest shipments}. */
    String label();

    /** One or two sentences for the owner on what it does and when that is wise. */
    String explanation();

    /**
     * @param wanted by SKU; all sources together have at least so many
     * @param sources the locations that have some of it free, in order of their priority
     * @return what to take from where: exactly what is wanted, and nowhere more than is free
     */
    List<Allocation> pick(SortedMap<Sku, Integer> wanted, List<Source> sources, Optional<PostalArea> deliverTo);
}
