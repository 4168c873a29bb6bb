package com.shopwright.purchasing;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.OrderId;
import com.shopwright.stock.PromisesBroken;
import org.springframework.stereotype.Component;

/** A count took what an order had: it waits for goods now. */
@Component
class HearsPromisesBroken implements Listener<PromisesBroken> {

    private final WaitingOrders waiting;
    private final ReviewBell bell;
    private final Transactions transactions;

    HearsPromisesBroken(WaitingOrders waiting, ReviewBell bell, Transactions transactions) {
        this.waiting = waiting;
        this.bell = bell;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "purchasing.note-whose-promise-broke";
    }

    @Override
    public Class<PromisesBroken> event() {
        return PromisesBroken.class;
    }

    @Override
    public void on(PromisesBroken event) {
        transactions.inOne(() -> {
            if (waiting.refresh(new OrderId(event.claimant().value()))) {
                bell.ring();
            }
        });
    }
}
