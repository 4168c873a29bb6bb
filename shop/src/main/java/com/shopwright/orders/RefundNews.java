package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.RefundRefused;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bank refuses to give money back: the order's timeline says so, and the people of the shop are told. */
@Component
final class RefundNews implements Listener<RefundRefused> {

    private final OrderRows orders;
    private final Timeline timeline;
    private final Events events;
    private final Transactions transactions;

    RefundNews(OrderRows orders, Timeline timeline, Events events, Transactions transactions) {
        this.orders = orders;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "orders.refund-refused";
    }

    @Override
    public Class<RefundRefused> event() {
        return RefundRefused.class;
    }

    @Override
    public void on(RefundRefused event) {
        transactions.inOne(() -> orders.lock(new OrderId(event.payable().value()))
                .ifPresent(head -> {
                    timeline.add(
                            head.id(),
                            Step.REFUND_REFUSED,
                            Actor.BANK,
                            "A person sees to " + event.amount().format(Locale.ENGLISH) + ". The bank says: "
                                    + event.reason());
                    events.publish(new OrderProgressed(head.id(), Step.REFUND_REFUSED, Optional.empty()));
                }));
    }
}
