package com.shopwright.purchasing;

/** What became of a person's wish to change a purchase order. */
public sealed interface PurchaseOutcome {

    record Done(PurchaseOrderState state) implements PurchaseOutcome {}

    record UnknownPurchaseOrder() implements PurchaseOutcome {}

    /** @param reason why not, for the person who asked */
    record NotPossible(PurchaseOrderState state, String reason) implements PurchaseOutcome {}
}
