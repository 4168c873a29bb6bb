package com.shopwright.orders;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order stands, and the one table of where it may go from there. */
public enum OrderState {
    AWAITING_PAYMENT,
    CONFIRMED,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    PAYMENT_FAILED,
    EXPIRED,
    CANCELLED,
    /** Waits for a person. */
    PARKED;

    private static final Map<OrderState, Set<OrderState>> NEXT = Map.of(
            AWAITING_PAYMENT, EnumSet.of(CONFIRMED, PAYMENT_FAILED, EXPIRED, CANCELLED, PARKED),
            PAYMENT_FAILED, EnumSet.of(AWAITING_PAYMENT, CONFIRMED, EXPIRED, CANCELLED, PARKED),
            CONFIRMED, EnumSet.of(PARTLY_SHIPPED, SHIPPED, CANCELLED, PARKED),
            PARKED, EnumSet.of(CONFIRMED, CANCELLED, PARTLY_SHIPPED, SHIPPED),
            PARTLY_SHIPPED, EnumSet.of(SHIPPED, PARKED),
            SHIPPED, EnumSet.of(DELIVERED),
            DELIVERED, EnumSet.noneOf(OrderState.class),
            EXPIRED, EnumSet.noneOf(OrderState.class),
            CANCELLED, EnumSet.noneOf(OrderState.class));

    public boolean mayBecome(OrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing more will happen to it. */
    public boolean isFinal() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
