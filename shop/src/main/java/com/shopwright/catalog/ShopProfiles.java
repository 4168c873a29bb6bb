package com.shopwright.catalog;

/** The shop's own name and addresses, read from memory. */
public interface ShopProfiles {

    /** @throws IllegalStateException before the shop was given one, which happens at its first start */
    ShopProfile current();

    /** Whether the shop was given one. */
    boolean known();

    /** Replaces it; seen at once by this process and within half a minute by others. */
    void put(ShopProfile profile);
}
