package com.shopwright.orders;

/** Where a line stands; {@link LineMachine} says where it may go from there. */
public enum LineState {
    OPEN("Ordered"),
    PARTLY_CANCELLED("Partly cancelled"),
    PARTLY_SHIPPED("Partly shipped"),
    SHIPPED("Shipped"),
    CANCELLED("Cancelled");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What so many of so many amount to. */
    static LineState of(int quantity, int cancelled, int shipped) {
        if (cancelled == quantity) {
            return CANCELLED;
        }
        if (cancelled + shipped == quantity) {
            return SHIPPED;
        }
        if (shipped > 0) {
            return PARTLY_SHIPPED;
        }
        return cancelled > 0 ? PARTLY_CANCELLED : OPEN;
    }
}
