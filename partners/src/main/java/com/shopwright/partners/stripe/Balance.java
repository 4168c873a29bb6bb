package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Office;
import java.time.Duration;

/** The shop's balance: every movement of money on it, with what Stripe keeps for itself. */
final class Balance {
    /** Fees as Stripe's price list for cards of the European Economic Area has them; disputes cost a fixed sum. */
    private static final long FEE_PER_MILLE = 15;

    private static final long FEE_FIXED = 25;
    static final long DISPUTE_FEE = 2000;
    private static final Duration UNTIL_AVAILABLE = Duration.ofDays(2);

    private final Office office;
    private final Shelves shelves;

    Balance(Office office, Shelves shelves) {
        this.office = office;
        this.shelves = shelves;
    }

    Movement charge(Work work, Charge charge, long amount) {
        long fee = Math.min(amount, (amount * FEE_PER_MILLE + 500) / 1000 + FEE_FIXED);
        return enter(work, "charge", "charge", amount, fee, charge.currency(), charge.id(), "Payment");
    }

    /** What Stripe kept of the payment it keeps. */
    Movement refund(Work work, String refund, Charge charge, long amount) {
        return enter(work, "refund", "refund", -amount, 0, charge.currency(), refund, "Refund of " + charge.id());
    }

    Movement refundFailed(Work work, Refund refund) {
        return enter(
                work,
                "refund_failure",
                "refund_failure",
                refund.amount(),
                0,
                refund.currency(),
                refund.id(),
                "Refund failed");
    }

    Movement withdrawn(Work work, String dispute, Charge charge, long amount) {
        return enter(
                work,
                "adjustment",
                "dispute",
                -amount,
                DISPUTE_FEE,
                charge.currency(),
                dispute,
                "Chargeback withdrawal for " + charge.id());
    }

    Movement reinstated(Work work, Dispute dispute) {
        return enter(
                work,
                "adjustment",
                "dispute_reversal",
                dispute.amount(),
                0,
                dispute.currency(),
                dispute.id(),
                "Chargeback reversal for " + dispute.charge());
    }

    private Movement enter(
            Work work,
            String type,
            String category,
            long amount,
            long fee,
            String currency,
            String source,
            String description) {
        long now = office.now().getEpochSecond();
        Movement movement = new Movement(
                StripeIds.next(Kind.MOVEMENT),
                type,
                category,
                amount,
                fee,
                currency,
                source,
                description,
                now + UNTIL_AVAILABLE.toSeconds(),
                now);
        shelves.movements.add(work.db(), movement.id(), source, type, now, movement);
        return movement;
    }
}
