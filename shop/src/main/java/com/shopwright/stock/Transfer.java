package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods that go from one location to another: out of the one when they are sent, in the other when somebody says they
 * arrived, in transit between.
 *
 * @param id a transfer is sent once, however often it is told
 * @param due the business date on which they should be there; buyers can be promised them from then
 */
public record Transfer(UUID id, Sku sku, LocationId from, LocationId to, int quantity, LocalDate due) {

    public Transfer {
        if (quantity < 1) {
            throw new InvalidInput("quantity", "send 1 or more");
        }
        if (from.equals(to)) {
            throw new InvalidInput("to", "choose another place than the one they come from");
        }
    }
}
