package com.shopwright.orders;

/** Why a line comes on another day than was said before; the label is for people. */
public enum PromiseCause {
    SUPPLIER("the supplier named another day"),
    COUNT("a count found less than we thought"),
    DELIVERY("it goes somewhere else, or in another way"),
    WORKSHOP("the workshop needs longer"),
    ARRIVED("the goods are here");

    private final String label;

    PromiseCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
