package com.shopwright.orders;

import com.shopwright.carts.Address;

/** Where it goes and how. */
public record Delivery(Address address, String method) {}
