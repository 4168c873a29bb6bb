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
        Optional<Promise> promise) {

    public OrderLine {
        choices = List.copyOf(choices);
    }
}
