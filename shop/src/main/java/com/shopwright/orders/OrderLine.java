package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** One line as it was ordered; its prices never change. */
public record OrderLine(
        UUID id,
        Item item,
        String name,
        String picture,
        int quantity,
        Money unitPrice,
        Money total,
        BigDecimal taxPercent,
        Money tax,
        Optional<Promise> promise) {}
