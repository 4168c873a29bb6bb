package com.shopwright.purchasing;

import com.shopwright.kernel.Listener;
import com.shopwright.orders.OrderClosed;
import org.springframework.stereotype.Component;

/** A closed order waits for nothing. What was ordered for it comes all the same, for the next buyer. */
@Component
class HearsOrderClosed implements Listener<OrderClosed> {

    private final WaitingOrders waiting;

    HearsOrderClosed(WaitingOrders waiting) {
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "purchasing.forget-who-waited";
    }

    @Override
    public Class<OrderClosed> event() {
        return OrderClosed.class;
    }

    @Override
    public void on(OrderClosed event) {
        waiting.forget(event.id());
    }
}
