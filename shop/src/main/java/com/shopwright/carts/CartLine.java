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
 * @param makingDays business days in the workshop; 0 for what comes from the shelf
 * @param minutes work on the whole line
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
        int makingDays,
        long minutes,
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

    boolean isMade() {
        return makingDays > 0 || minutes > 0;
    }

    /** The same line with another date. */
    CartLine leaving(LocalDate day, Optional<Promise> then) {
        return new CartLine(
                id,
                item,
                name,
                choices,
                picture,
                quantity,
                unitPrice,
                total,
                taxClass,
                taxPercent,
                tax,
                weightGrams,
                demands,
                makingDays,
                minutes,
                Optional.of(day),
                then,
                remark);
    }
}
