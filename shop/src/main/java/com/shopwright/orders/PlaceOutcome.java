package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a {@link PlaceOrder}. Only {@code Placed} is remembered under the key. */
public sealed interface PlaceOutcome {

    /**
     * The order is durable.
     *
     * @param answer what the buyer is told, if that is known already; else {@link Intake#await} knows it
     * @param repeat it was placed by an earlier call with the same key
     */
    record Placed(OrderId id, OrderNumber number, OrderKey key, Money total, Optional<Answer> answer, boolean repeat)
            implements PlaceOutcome {}

    record UnknownCart() implements PlaceOutcome {}

    /** @param field what is missing or wrong, as the API spells it */
    record Incomplete(String field, String remedy) implements PlaceOutcome {}

    record MethodNotOffered(List<PaymentMethod> offered) implements PlaceOutcome {}

    /** The key was used for this cart with another body. */
    record KeyReused() implements PlaceOutcome {}

    /** The cart was ordered under another key. */
    record AlreadyOrdered(OrderNumber number) implements PlaceOutcome {}

    record PriceChanged(Money expected, Money actual) implements PlaceOutcome {}

    record SoldOut(List<Line> lines) implements PlaceOutcome {}

    /** More orders wait than can be taken in good time; nothing was done. Come back after {@code retryAfter}. */
    record Busy(Duration retryAfter) implements PlaceOutcome {}

    /** @param sku the part that is missing: the line's own SKU, or a part of its design */
    record Line(UUID id, Item item, Sku sku, int requested, int available) {}
}
