package com.shopwright.orders;

import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How an order's money and pieces stand after all changes.
 *
 * @param due what the order costs now; nothing once it is closed
 * @param tax the part of {@code due} that is tax
 * @param refundable what was taken and can be given back
 * @param shippingLeft what of the delivery still stands
 * @param cancellable for each line, how many pieces can still be cancelled
 * @param redirectable nothing of it is leaving yet, so it can go elsewhere
 */
public record Standing(
        List<Change> changes,
        Money due,
        Money tax,
        Money refundable,
        Money shippingLeft,
        Map<UUID, Integer> cancellable,
        boolean redirectable) {

    public Standing {
        changes = List.copyOf(changes);
        cancellable = Map.copyOf(cancellable);
    }
}
