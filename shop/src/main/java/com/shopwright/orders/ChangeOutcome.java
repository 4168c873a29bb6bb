package com.shopwright.orders;

/** What became of a person's wish to change an order. */
public sealed interface ChangeOutcome {

    record Done(OrderState state) implements ChangeOutcome {}

    record UnknownOrder() implements ChangeOutcome {}

    /** @param reason why not, for the person who asked */
    record NotPossible(OrderState state, String reason) implements ChangeOutcome {}
}
