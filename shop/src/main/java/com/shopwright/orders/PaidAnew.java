package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.payments.Payment;
import com.shopwright.payments.Payments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an order go on whose payment was about to lapse, once the buyer has paid anew. */
@Component
final class PaidAnew {

    private final OrderRows orders;
    private final ParcelRows parcels;
    private final Payments payments;
    private final Events events;

    PaidAnew(OrderRows orders, ParcelRows parcels, Payments payments, Events events) {
        this.orders = orders;
        this.parcels = parcels;
        this.payments = payments;
        this.events = events;
    }

    void goOn(Head head, List<Payment> all) {
        boolean anew = all.stream().anyMatch(payment -> payment.state().isGood() && !payment.lapsing());
        if (!head.attention().equals(Optional.of(Attention.PAYMENT_LAPSES)) || !anew) {
            return;
        }
        OrderState next = parcels.of(head.id()).stream().anyMatch(Parcel::isLeaving)
                ? OrderState.PARTLY_SHIPPED
                : OrderState.CONFIRMED;
        orders.become(head, OrderCause.PAID, next, Actor.BANK);
        payments.letGoOfLapsing(head.payable());
        events.publish(new DispatchDue(head.id()));
    }
}
