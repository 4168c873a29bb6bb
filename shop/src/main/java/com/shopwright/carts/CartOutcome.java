package com.shopwright.carts;

/** The cart after a change, or why there was none. */
public sealed interface CartOutcome {

    record Changed(Cart cart) implements CartOutcome {}

    /** @param field what to correct, as the API spells it; {@code remedy} is for the buyer */
    record Refused(Reason reason, String field, String remedy) implements CartOutcome {}

    enum Reason {
        UNKNOWN_CART,
        UNKNOWN_LINE,
        UNKNOWN_ITEM,
        INVALID_QUANTITY,
        TOO_MANY_LINES,
        UNDELIVERABLE,
        ALREADY_ORDERED
    }
}
