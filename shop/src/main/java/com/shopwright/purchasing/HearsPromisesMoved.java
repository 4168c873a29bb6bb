package com.shopwright.purchasing;

import com.shopwright.carts.Carts;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Listener;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PromiseCause;
import com.shopwright.stock.Leaving;
import com.shopwright.stock.Promises;
import com.shopwright.stock.PromisesMoved;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goods that an order waits for come on another day: its lines are promised for the day that follows from it. */
@Component
class HearsPromisesMoved implements Listener<PromisesMoved> {

    private final Orders orders;
    private final Carts carts;
    private final Promises promises;

    HearsPromisesMoved(Orders orders, Carts carts, Promises promises) {
        this.orders = orders;
        this.carts = carts;
        this.promises = promises;
    }

    @Override
    public String name() {
        return "purchasing.say-when-it-comes-now";
    }

    @Override
    public Class<PromisesMoved> event() {
        return PromisesMoved.class;
    }

    @Override
    public void on(PromisesMoved event) {
        OrderId id = new OrderId(event.claimant().value());
        orders.find(id).ifPresent(order -> tell(order, event));
    }

    private void tell(Order order, PromisesMoved event) {
        Map<UUID, Leaving> fixed = promises.of(event.claimant());
        Map<UUID, Optional<Promise>> moved = new HashMap<>();
        for (UUID line : event.lines()) {
            Optional.ofNullable(fixed.get(line))
                    .flatMap(leaving -> carts.arrival(order.checkout(), leaving.date()))
                    .ifPresent(promise -> moved.put(line, Optional.of(promise)));
        }
        if (!moved.isEmpty()) {
            orders.promiseMoved(order.id(), moved, PromiseCause.SUPPLIER, PromiseCause.SUPPLIER.label(), Actor.SHOP);
        }
    }
}
