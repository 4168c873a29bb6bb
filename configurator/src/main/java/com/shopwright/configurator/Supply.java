package com.shopwright.configurator;

/** What is in stock and when more can be had: a snapshot, so it must answer the same as long as it is used. */
@FunctionalInterface
public interface Supply {

    /** Everything is in stock. */
    Supply UNLIMITED = (sku, quantity) -> 0;

    /** Cannot be had at all. */
    int NEVER = 100_000;

    /**
     * In how many business days {@code quantity} stock units of {@code sku} can be had: 0 when they are in stock, {@link
     * #NEVER} when they cannot be had. Must not fall when the quantity grows.
     */
    int readyIn(String sku, long quantity);
}
