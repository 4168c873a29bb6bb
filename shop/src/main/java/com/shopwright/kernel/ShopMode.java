package com.shopwright.kernel;

/** {@code FULL}: the shop works with a bank, suppliers and a warehouse. {@code SIMPLE}: money and parcels by hand. */
public enum ShopMode {
    FULL,
    SIMPLE
}
