package com.shopwright.kernel;

/** The kinds of actors that a state machine tells apart. */
public enum Who {
    BUYER,
    /** The shop's own tasks. */
    SHOP,
    BANK,
    SUPPLIER,
    WAREHOUSE,
    /** A person who works for the shop. */
    STAFF;

    public static Who of(Actor actor) {
        if (actor.name().startsWith("supplier-")) {
            return SUPPLIER;
        }
        return switch (actor.name()) {
            case "buyer" -> BUYER;
            case "shop" -> SHOP;
            case "bank" -> BANK;
            case "warehouse" -> WAREHOUSE;
            default -> STAFF;
        };
    }
}
