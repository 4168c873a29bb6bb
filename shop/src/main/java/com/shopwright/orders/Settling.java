package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payments;
import org.springframework.stereotype.Component;

/**
 * Brings the money in line with what the order costs after its changes: asks for refunds as soon as what they are of has
 * been taken, and lets go of what will not be taken any more once everything has left. Looks only at how things stand, so
 * it may run at any time and any number of times.
 */
@Component
final class Settling {

    private final ChangeRows changes;
    private final Payments payments;

    Settling(ChangeRows changes, Payments payments) {
        this.changes = changes;
        this.payments = payments;
    }

    void settle(Head head) {
        if (!head.changed() || head.state().isClosed()) {
            return;
        }
        for (ChangeRows.Stored stored : changes.of(head.id(), head.total().currency())) {
            Money back = stored.change().toRefund();
            if (!stored.refundAsked() && payments.balance(head.payable()).refundable() >= back.amount()) {
                payments.refund(
                        head.payable(),
                        stored.change().id().value(),
                        back,
                        stored.change().reason());
                changes.refundAsked(head.id(), stored.change().id());
            }
        }
        boolean gone = head.state() == OrderState.SHIPPED || head.state() == OrderState.DELIVERED;
        if (gone && !payments.terms(head.paymentMethod()).byHand()) {
            payments.releaseRest(head.payable(), head.id().value());
        }
    }

    /** Everything has left. What is taken parcel by parcel was earned when it was taken; the ledger must hear of the rest. */
    void delivered(Head head) {
        if (head.captureAtOnce() || payments.terms(head.paymentMethod()).byHand()) {
            payments.delivered(head.payable());
        }
    }
}
