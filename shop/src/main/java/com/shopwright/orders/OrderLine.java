package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.designs.Chosen;
import com.shopwright.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line as it was ordered; its prices never change.
 *
 * @param choices in words, for a design
 * @param promise the one that counts now
 * @param agreedPromise the one it was ordered with
 * @param cancelled pieces that will not be sent
 * @param shipped pieces that have left
 */
public record OrderLine(
        UUID id,
        Item item,
        String name,
        List<Chosen> choices,
        String picture,
        int quantity,
        Money unitPrice,
        Money total,
        BigDecimal taxPercent,
        Money tax,
        Optional<Promise> promise,
        Optional<Promise> agreedPromise,
        LineState state,
        int cancelled,
        int shipped) {

    public OrderLine {
        choices = List.copyOf(choices);
    }

    /** Pieces that left or are still to be sent. */
    public int wanted() {
        return quantity - cancelled;
    }

    /** The same without a date, for where none is to be told. */
    public OrderLine withoutPromise() {
        return new OrderLine(
                id,
                item,
                name,
                choices,
                picture,
                quantity,
                unitPrice,
                total,
                taxPercent,
                tax,
                Optional.empty(),
                agreedPromise,
                state,
                cancelled,
                shipped);
    }
}
