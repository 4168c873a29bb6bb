package com.shopwright.orders;

import java.util.UUID;

/** Names an order inside the house; equal to the id of the cart it was made of. */
public record OrderId(UUID value) {}
