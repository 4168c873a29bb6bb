package com.shopwright.orders;

import com.shopwright.orders.Amending.Wish;
import com.shopwright.orders.Reach.Packed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Buyers take their whole order back for as long as all of it is within reach: nothing is leaving, and the workshop has begun
 * with nothing. Where a person of the shop is at it, that person decides.
 */
@Component
final class BuyerCancelling {

    private final BuyerRuleRows rules;
    private final OrderRows orders;
    private final Reach reach;
    private final Cancelling cancelling;

    BuyerCancelling(BuyerRuleRows rules, OrderRows orders, Reach reach, Cancelling cancelling) {
        this.rules = rules;
        this.orders = orders;
        this.reach = reach;
        this.cancelling = cancelling;
    }

    AmendOutcome cancel(Head head, Wish wish) {
        return refusal(head)
                .<AmendOutcome>map(why -> new AmendOutcome.NotPossible(head.state(), why))
                .orElseGet(() -> cancelling.everything(head, wish));
    }

    /** Why not, in the buyer's words; empty if it is possible. */
    Optional<String> refusal(Head head) {
        return switch (head.state()) {
            case CANCELLED, EXPIRED -> Optional.of("This order has ended already.");
            case PARTLY_SHIPPED, SHIPPED, DELIVERED ->
                Optional.of("It is too late: a parcel has left. You can still send it back when it is there.");
            case PARKED ->
                Optional.of("A person is looking at this order just now. Write to us, and they will see to it.");
            case AWAITING_PAYMENT, PAYMENT_FAILED, IN_REVIEW, CONFIRMED -> begun(head);
        };
    }

    private Optional<String> begun(Head head) {
        if (!rules.mayCancel()) {
            return Optional.of("Orders of this shop are cancelled by its people. Write to us.");
        }
        Order order = orders.find(head.id()).orElseThrow();
        List<Packed> packed = reach.parcels(head, order);
        boolean all = packed.stream().allMatch(Packed::within);
        return all ? Optional.empty() : Optional.of(Reach.why(packed));
    }
}
