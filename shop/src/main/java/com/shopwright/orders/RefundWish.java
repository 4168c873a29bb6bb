package com.shopwright.orders;

import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What money is to go back for: pieces at what they cost, the whole delivery, and an amount of nothing in particular.
 *
 * @param shipping all that is left of the delivery
 */
public record RefundWish(List<Pieces> pieces, boolean shipping, Optional<Money> goodwill) {
    public RefundWish {
        pieces = List.copyOf(pieces);
    }

    boolean isEmpty() {
        return pieces.isEmpty() && !shipping && goodwill.isEmpty();
    }
}
