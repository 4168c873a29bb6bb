package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Ends an order that was not paid in time, whatever its payment is waiting for; a success that comes later is given back. */
@Component
final class ExpireOrder implements TaskHandler {

    static final String KIND = "orders.expire";

    private final OrderRows orders;
    private final Progress progress;
    private final Tasks tasks;
    private final Transactions transactions;
    private final InstantSource clock;

    ExpireOrder(OrderRows orders, Progress progress, Tasks tasks, Transactions transactions, InstantSource clock) {
        this.orders = orders;
        this.progress = progress;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        transactions.inOne(() -> orders.lock(new OrderId(task.subject())).ifPresent(head -> {
            if (clock.instant().isBefore(head.payableUntil())) {
                tasks.scheduleOnce(KIND, head.id().value(), head.payableUntil()); // it was given more time since
            } else if (head.state() == OrderState.AWAITING_PAYMENT || head.state() == OrderState.PAYMENT_FAILED) {
                progress.close(
                        head,
                        OrderState.EXPIRED,
                        OrderCause.TIME_IS_UP,
                        Step.EXPIRED,
                        Actor.SHOP,
                        "It was not paid in time.");
            }
        }));
    }
}
