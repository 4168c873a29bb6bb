package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.AuthorisationLapses;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Stops an order whose payment will not stand until it leaves, and asks the buyer to pay again. What is on the way to the
 * carrier already is not called back: its money was taken before it was let go.
 */
@Component
final class HearsAuthorisationLapses implements Listener<AuthorisationLapses> {

    private static final Set<OrderState> UNDER_WAY = EnumSet.of(OrderState.CONFIRMED, OrderState.PARTLY_SHIPPED);

    private final OrderRows orders;
    private final Progress progress;
    private final Timeline timeline;
    private final Transactions transactions;

    HearsAuthorisationLapses(OrderRows orders, Progress progress, Timeline timeline, Transactions transactions) {
        this.orders = orders;
        this.progress = progress;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "orders.authorisation-lapses";
    }

    @Override
    public Class<AuthorisationLapses> event() {
        return AuthorisationLapses.class;
    }

    @Override
    public void on(AuthorisationLapses event) {
        transactions.inOne(() -> orders.lock(new OrderId(event.payable().value()))
                .filter(head -> UNDER_WAY.contains(head.state()) && !head.captureAtOnce())
                .ifPresent(head -> {
                    progress.park(
                            head,
                            Attention.PAYMENT_LAPSES,
                            Actor.SHOP,
                            "The card's authorisation runs out before the goods leave. The buyer was asked to pay again;"
                                    + " the order goes on by itself when they have.");
                    timeline.add(head.id(), Step.PAYMENT_LAPSES, Actor.SHOP);
                    progress.tell(head, Step.PAYMENT_LAPSES);
                }));
    }
}
