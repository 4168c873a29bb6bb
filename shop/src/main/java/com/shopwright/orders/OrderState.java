package com.shopwright.orders;

/** Where an order stands; {@link OrderMachine} says where it may go from there. */
public enum OrderState {
    AWAITING_PAYMENT,
    /** Paid for, and kept back before anything is taken or sent until a person has looked at it. */
    IN_REVIEW,
    CONFIRMED,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    PAYMENT_FAILED,
    EXPIRED,
    CANCELLED,
    /** Something on its way went wrong and waits for a person. */
    PARKED;

    public boolean mayBecome(OrderState next) {
        return OrderMachine.TABLE.leads(this, next);
    }

    /** Nothing more will happen to it. */
    public boolean isFinal() {
        return OrderMachine.TABLE.isFinal(this);
    }

    /** It was ended without being delivered: nobody owes anybody anything. */
    public boolean isClosed() {
        return this == CANCELLED || this == EXPIRED;
    }
}
