package com.shopwright.purchasing;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.OrderConfirmed;
import org.springframework.stereotype.Component;

/** What a confirmed order is short of is ordered at once. */
@Component
class HearsOrderConfirmed implements Listener<OrderConfirmed> {

    private final WaitingOrders waiting;
    private final ReviewBell bell;
    private final Transactions transactions;

    HearsOrderConfirmed(WaitingOrders waiting, ReviewBell bell, Transactions transactions) {
        this.waiting = waiting;
        this.bell = bell;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "purchasing.note-who-waits";
    }

    @Override
    public Class<OrderConfirmed> event() {
        return OrderConfirmed.class;
    }

    /** Most orders wait for nothing. */
    @Override
    public boolean concerns(OrderConfirmed event) {
        return event.waits();
    }

    @Override
    public void on(OrderConfirmed event) {
        transactions.inOne(() -> {
            if (waiting.refresh(event.id())) {
                bell.ring();
            }
        });
    }
}
