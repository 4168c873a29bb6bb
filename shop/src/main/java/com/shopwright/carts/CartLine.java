package com.shopwright.carts;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Demand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line as it stands at this moment.
 *
 * @param weightGrams of one piece
 * @param demands what the whole line takes from stock
 * @param promise empty if it cannot be delivered (sold out)
 */
public record CartLine(
        UUID id,
        Item item,
        String name,
        String picture,
        int quantity,
        Money unitPrice,
        Money total,
        TaxClass taxClass,
        BigDecimal taxPercent,
        Money tax,
        int weightGrams,
        List<Demand> demands,
        Optional<Promise> promise) {}
