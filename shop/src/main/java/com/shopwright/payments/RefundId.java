package com.shopwright.payments;

import java.util.UUID;

/** One refund that was asked for. */
public record RefundId(UUID value) {}
