package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of what was agreed: the order keeps what it said, and this says what became of it.
 *
 * @param amount what the buyer pays less because of it, tax included; negative if more
 * @param tax the part of {@code amount} that is tax
 * @param toRefund the part of it that had been taken and goes back
 * @param deliveryBefore where and how it was to be delivered until then, in words
 */
public record Change(
        ChangeId id,
        Kind kind,
        Actor actor,
        String reason,
        Instant at,
        Money amount,
        Money tax,
        Money toRefund,
        Optional<String> deliveryBefore,
        List<Part> parts) {

    public Change {
        parts = List.copyOf(parts);
    }

    public enum Kind {
        /** Pieces that will not be sent. */
        CANCELLATION,
        /** Money given back for what is sent all the same. */
        REFUND,
        /** Another address or another way to deliver. */
        DELIVERY
    }

    /**
     * What of the order it is about.
     *
     * @param line set for {@code LINE}
     * @param quantity pieces of the line; 0 where it is not about pieces
     */
    public record Part(What what, Optional<UUID> line, int quantity, Money amount, Money tax) {}

    public enum What {
        LINE,
        SHIPPING,
        /** Of no line in particular. */
        GOODWILL
    }
}
