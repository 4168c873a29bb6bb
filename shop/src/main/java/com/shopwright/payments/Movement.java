package com.shopwright.payments;

import java.util.UUID;

/**
 * Money that came in or went back, on its way into the ledger.
 *
 * @param attempt as it stands, its bill included
 * @param kind {@code CAPTURE} or {@code REFUND}
 * @param reference what it is posted under, once
 * @param amount minor units, positive
 * @param inAdvance before the goods have left
 * @param pastTheAgent a person moved it from the shop's own account
 */
record Movement(
        Attempt attempt, PostingKind kind, UUID reference, long amount, boolean inAdvance, boolean pastTheAgent) {

    static Movement captured(Attempt attempt, Operation operation) {
        boolean whole = operation.reference().equals(attempt.payable().value()); // at confirmation, not for a parcel
        return new Movement(attempt, PostingKind.CAPTURE, operation.id(), operation.amount(), whole, false);
    }

    static Movement refunded(Attempt attempt, Operation operation) {
        return new Movement(attempt, PostingKind.REFUND, operation.id(), operation.amount(), false, false);
    }

    /** What the agent refused to give back, and a person did. */
    static Movement givenBackByHand(Attempt attempt, Operation refused) {
        return new Movement(attempt, PostingKind.REFUND, refused.id(), refused.amount(), false, true);
    }

    /** Money that the agent took with the authorisation. */
    static Movement takenByItself(Attempt attempt, long amount) {
        return new Movement(attempt, PostingKind.CAPTURE, attempt.id(), amount, true, false);
    }

    /** Money that a person says is here. */
    static Movement received(Attempt attempt, UUID reference, long amount) {
        return new Movement(attempt, PostingKind.CAPTURE, reference, amount, true, false);
    }
}
