package com.shopwright.carts;

import com.shopwright.catalog.TaxClass;
import com.shopwright.designs.Chosen;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Demand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line as it stands at this moment.
 *
 * @param choices in words, for a design
 * @param weightGrams of one piece
 * @param demands what the whole line takes from stock
 * @param leaves the business date it could leave the building, made; empty if it cannot be had (sold out)
 * @param promise empty if it cannot be delivered
 */
public record CartLine(
        UUID id,
        Item item,
        String name,
        List<Chosen> choices,
        String picture,
        int quantity,
        Money unitPrice,
        Money total,
        TaxClass taxClass,
        BigDecimal taxPercent,
        Money tax,
        int weightGrams,
        List<Demand> demands,
        Optional<LocalDate> leaves,
        Optional<Promise> promise,
        Optional<Remark> remark) {

    public CartLine {
        choices = List.copyOf(choices);
        demands = List.copyOf(demands);
    }

    /** Whether nothing but time stands between it and the buyer. */
    public boolean orderable() {
        return remark.filter(Remark::blocking).isEmpty();
    }
}
