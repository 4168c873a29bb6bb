package com.shopwright.backoffice;

import com.shopwright.backoffice.page.OrderRow;
import com.shopwright.orders.OrderSummary;
import com.shopwright.payments.Payments;
import org.springframework.stereotype.Component;

/** Orders as rows of a list. */
@Component
class OrderRows {

    private final Payments payments;
    private final Words words;

    OrderRows(Payments payments, Words words) {
        this.payments = payments;
        this.words = words;
    }

    OrderRow row(OrderSummary order) {
        return new OrderRow(
                OrderPages.href(order.number()),
                order.number().value(),
                order.customer(),
                words.tag(order.state()),
                words.count(order.pieces(), "piece", "pieces"),
                words.money(order.total()),
                payments.terms(order.paymentMethod()).name(),
                words.moment(order.placedAt()));
    }
}
