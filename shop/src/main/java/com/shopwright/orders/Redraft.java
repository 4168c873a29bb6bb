package com.shopwright.orders;

import com.shopwright.orders.Reach.Packed;
import java.util.List;
import java.util.Optional;

/** What another delivery would come to: a refusal, or the reckoning with the new delivery in it. */
sealed interface Redraft {

    record Good(Order order, List<Packed> packed, List<Change> before, Reckoning reckoning) implements Redraft {}

    /** @param field set if it is one thing about the wish that is wrong */
    record Bad(Optional<String> field, String reason) implements Redraft {}

    static Bad bad(String reason) {
        return new Bad(Optional.empty(), reason);
    }
}
