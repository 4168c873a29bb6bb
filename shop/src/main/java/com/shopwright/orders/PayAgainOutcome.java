package com.shopwright.orders;

import com.shopwright.payments.PaymentMethod;
import java.util.List;

/** What became of another attempt to pay an order. */
public sealed interface PayAgainOutcome {

    record Started(boolean repeat) implements PayAgainOutcome {}

    record KeyReused() implements PayAgainOutcome {}

    record MethodNotOffered(List<PaymentMethod> offered) implements PayAgainOutcome {}

    /** The order is paid, closed, or an attempt is still open. */
    record NotPayable(OrderState state, String reason) implements PayAgainOutcome {}
}
