package com.shopwright.carts;

/** Who orders, where it goes and how. */
public record Checkout(Email email, Address address, String deliveryMethod) {}
