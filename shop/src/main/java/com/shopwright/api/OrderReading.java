package com.shopwright.api;

import com.shopwright.dispatch.Dispatch;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.Order;
import com.shopwright.orders.Orders;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payments;
import org.springframework.stereotype.Component;

/** Gathers everything there is to say about an order. */
@Component
class OrderReading {

    private final Orders orders;
    private final Amendments amendments;
    private final Payments payments;
    private final Dispatch dispatch;

    OrderReading(Orders orders, Amendments amendments, Payments payments, Dispatch dispatch) {
        this.orders = orders;
        this.amendments = amendments;
        this.payments = payments;
        this.dispatch = dispatch;
    }

    OrderDocument document(Order order) {
        return OrderDocument.of(
                order,
                amendments.standing(order),
                orders.promiseMoves(order.id()),
                payments.of(new Payable(order.id().value())),
                dispatch.of(order.id()),
                orders.timeline(order.id()));
    }
}
