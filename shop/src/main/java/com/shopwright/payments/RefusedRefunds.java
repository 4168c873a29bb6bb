package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import java.util.List;

/** Refunds that the agent refuses for good. Each waits here until a person has seen to it. */
public interface RefusedRefunds {

    /** Oldest first. */
    List<RefusedRefund> waiting(int limit);

    List<RefusedRefund> waiting(Payable payable);

    /** Asks the agent once more, under a new key. @return false if it does not wait any more */
    boolean again(RefundId id, Actor actor);

    /** A person gave the money back in another way. @return false if it does not wait any more */
    boolean byHand(RefundId id, Actor actor);
}
