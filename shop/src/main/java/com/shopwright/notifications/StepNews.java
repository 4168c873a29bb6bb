package com.shopwright.notifications;

import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Urgency;
import com.shopwright.orders.OrderProgressed;
import org.springframework.stereotype.Component;

/** Hears of every step that somebody may want to know about. */
@Component
class StepNews implements Listener<OrderProgressed> {

    private final OrderMail mail;

    StepNews(OrderMail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return "notifications.order-progressed";
    }

    @Override
    public Class<OrderProgressed> event() {
        return OrderProgressed.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.LATER;
    }

    @Override
    public void on(OrderProgressed event) {
        mail.progressed(event);
    }
}
