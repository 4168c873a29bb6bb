package com.shopwright.payments;

import java.util.UUID;

/** What is paid for: an order, by its id. */
public record Payable(UUID value) {}
