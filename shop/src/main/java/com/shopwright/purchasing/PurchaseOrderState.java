package com.shopwright.purchasing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a purchase order stands, and the one table of where it may go from there. */
public enum PurchaseOrderState {
    /** Worth so much that a person has to approve it; counts as on order. */
    DRAFT("Waits for approval"),
    SENDING("Being sent"),
    SENT("Sent"),
    CONFIRMED("Confirmed"),
    SHIPPED("On its way"),
    PARTLY_RECEIVED("Partly received"),
    RECEIVED("Received"),
    REFUSED("Refused by the supplier"),
    CANCELLED("Cancelled");

    /** A supplier's message may overtake our own record of having sent, and goods may come after a cancellation. */
    private static final Map<PurchaseOrderState, Set<PurchaseOrderState>> NEXT = Map.of(
            DRAFT, EnumSet.of(SENDING, PARTLY_RECEIVED, RECEIVED, CANCELLED),
            SENDING, EnumSet.of(SENT, CONFIRMED, SHIPPED, PARTLY_RECEIVED, RECEIVED, REFUSED, CANCELLED),
            SENT, EnumSet.of(CONFIRMED, SHIPPED, PARTLY_RECEIVED, RECEIVED, REFUSED, CANCELLED),
            CONFIRMED, EnumSet.of(SHIPPED, PARTLY_RECEIVED, RECEIVED, REFUSED, CANCELLED),
            SHIPPED, EnumSet.of(PARTLY_RECEIVED, RECEIVED, CANCELLED),
            PARTLY_RECEIVED, EnumSet.of(RECEIVED, CANCELLED),
            RECEIVED, EnumSet.noneOf(PurchaseOrderState.class),
            REFUSED, EnumSet.noneOf(PurchaseOrderState.class),
            CANCELLED, EnumSet.noneOf(PurchaseOrderState.class));

    /** Those that still owe us goods: their open lines are expected by stock. */
    static final Set<PurchaseOrderState> OPEN = EnumSet.of(DRAFT, SENDING, SENT, CONFIRMED, SHIPPED, PARTLY_RECEIVED);

    private final String label;

    PurchaseOrderState(String label) {
        this.label = label;
    }

    public boolean mayBecome(PurchaseOrderState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** For people. */
    public String label() {
        return label;
    }
}
