package com.shopwright.dispatch;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.OrderClosed;
import org.springframework.stereotype.Component;

/** Nothing more leaves for a closed order. */
@Component
class HearsOrderClosed implements Listener<OrderClosed> {

    private final ShipmentRows rows;
    private final Stopping stopping;
    private final Transactions transactions;

    HearsOrderClosed(ShipmentRows rows, Stopping stopping, Transactions transactions) {
        this.rows = rows;
        this.stopping = stopping;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "dispatch.stop-shipments";
    }

    @Override
    public Class<OrderClosed> event() {
        return OrderClosed.class;
    }

    @Override
    public void on(OrderClosed event) {
        transactions.inOne(() -> {
            rows.lock(event.id());
            rows.of(event.id()).forEach(shipment -> stopping.stop(shipment, "The order was closed"));
        });
    }
}
