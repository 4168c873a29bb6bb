package com.shopwright.orders;

/** What became of a wish to change what was agreed. */
public sealed interface AmendOutcome {

    /** @param repeat it was made by an earlier call with the same key */
    record Made(Change change, OrderState state, boolean repeat) implements AmendOutcome {}

    record UnknownOrder() implements AmendOutcome {}

    /** The key was used for this order with another wish. */
    record KeyReused() implements AmendOutcome {}

    /** @param field what is wrong with the wish, as the API spells it */
    record Invalid(String field, String remedy) implements AmendOutcome {}

    /** @param reason why not, for the person who asked */
    record NotPossible(OrderState state, String reason) implements AmendOutcome {}
}
