package com.shopwright.payments;

/** How a buyer pays: on the agent's card page, by bank transfer in advance, or in cash on delivery. */
public enum PaymentMethod {
    CARD,
    TRANSFER,
    CASH
}
