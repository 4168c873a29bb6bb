package com.shopwright.payments;

import java.util.UUID;

/** One attempt to pay. */
public record PaymentId(UUID value) {}
