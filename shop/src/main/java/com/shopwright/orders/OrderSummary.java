package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import java.time.Instant;

/** An order in a list. */
public record OrderSummary(
        OrderId id,
        OrderNumber number,
        OrderState state,
        String customer,
        int pieces,
        Money total,
        PaymentMethod paymentMethod,
        Instant placedAt) {}
