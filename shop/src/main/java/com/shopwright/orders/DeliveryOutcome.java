package com.shopwright.orders;

import com.shopwright.kernel.Money;

/** What another delivery would mean. */
public sealed interface DeliveryOutcome {

    /**
     * It can be done.
     *
     * @param difference what the buyer pays more; negative if less
     * @param total what the whole order costs then
     * @param tax the tax contained in it then
     */
    record Possible(Money difference, Money total, Money tax) implements DeliveryOutcome {}

    record UnknownOrder() implements DeliveryOutcome {}

    record Invalid(String field, String remedy) implements DeliveryOutcome {}

    record NotPossible(OrderState state, String reason) implements DeliveryOutcome {}
}
