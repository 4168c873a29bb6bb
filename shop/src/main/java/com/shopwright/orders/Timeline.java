package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.CrashPoint;
import com.shopwright.kernel.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what happens to an order, and lets those who watch it know. */
@Component
final class Timeline {

    private final TimelineRows rows;
    private final OrderRows orders;
    private final Transactions transactions;
    private final Bells bells;

    Timeline(TimelineRows rows, OrderRows orders, Transactions transactions, Bells bells) {
        this.rows = rows;
        this.orders = orders;
        this.transactions = transactions;
        this.bells = bells;
    }

    void add(OrderId id, Step step, Actor actor) {
        add(id, step, actor, Optional.empty(), Optional.empty());
    }

    void add(OrderId id, Step step, Actor actor, String detail) {
        add(id, step, actor, Optional.of(detail), Optional.empty());
    }

    void add(OrderId id, Step step, Actor actor, Optional<String> detail, Optional<Duration> took) {
        rows.add(id, step, actor, detail, took);
        orders.touch(id);
        transactions.afterCommit(() -> {
            CrashPoint.at("after:" + step);
            bells.ring(id);
        });
        CrashPoint.at("in:" + step);
    }
}
