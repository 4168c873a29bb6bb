package com.shopwright.api;

import com.shopwright.orders.OrderState;
import com.shopwright.orders.OrderSummary;
import java.time.Instant;

/** An order in the owner's list. */
record OrderSummaryDocument(
        String number,
        OrderState state,
        String customer,
        int pieces,
        MoneyDocument total,
        String paymentMethod,
        Instant placedAt) {

    static OrderSummaryDocument of(OrderSummary order) {
        return new OrderSummaryDocument(
                order.number().value(),
                order.state(),
                order.customer(),
                order.pieces(),
                MoneyDocument.of(order.total()),
                order.paymentMethod().value(),
                order.placedAt());
    }
}
