package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.time.Instant;

/** Money that should go back, and that the agent refuses to give back. @param reason in the agent's words */
public record RefusedRefund(RefundId id, Payable payable, Money amount, String reason, Instant askedAt) {}
