package com.shopwright.dispatch;

/** Where a shipment stands. It only moves forward, and is cancelled only before it has left. */
public enum ShipmentState {
    REQUESTED("Being prepared"),
    PICKED("Picked"),
    PACKED("Packed"),
    SHIPPED("On its way"),
    DELIVERED("Delivered"),
    CANCELLED("Cancelled");

    private final String label;

    ShipmentState(String label) {
        this.label = label;
    }

    public boolean mayBecome(ShipmentState next) {
        return switch (this) {
            case REQUESTED, PICKED, PACKED -> next.compareTo(this) > 0;
            case SHIPPED -> next == DELIVERED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    /** Not yet out of the house, and still meant to go. */
    public boolean isOpen() {
        return this == REQUESTED || this == PICKED || this == PACKED;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
