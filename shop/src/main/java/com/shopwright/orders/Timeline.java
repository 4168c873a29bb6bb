package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.CrashPoint;
import com.shopwright.kernel.Transactions;
import java.time.Duration;
import java.util.List;
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
        addAll(List.of(new Entry(id, step, actor, detail, took)));
    }

    /** One more entry of an order's timeline. */
    record Entry(OrderId order, Step step, Actor actor, Optional<String> detail, Optional<Duration> took) {

        Entry(OrderId order, Step step, Actor actor) {
            this(order, step, actor, Optional.empty(), Optional.empty());
        }

        Entry(OrderId order, Step step, Actor actor, String detail) {
            this(order, step, actor, Optional.of(detail), Optional.empty());
        }
    }

    /** Those of one order in the order in which they happened. */
    void addAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        rows.add(entries);
        orders.touch(entries.stream().map(Entry::order).toList());
        transactions.afterCommit(() -> entries.forEach(entry -> {
            CrashPoint.at("after:" + entry.step());
            bells.ring(entry.order());
        }));
        entries.forEach(entry -> CrashPoint.at("in:" + entry.step()));
    }
}
