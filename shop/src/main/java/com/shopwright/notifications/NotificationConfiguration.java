package com.shopwright.notifications;

import com.shopwright.kernel.Listener;
import com.shopwright.orders.OrderClosed;
import com.shopwright.orders.OrderConfirmed;
import com.shopwright.orders.OrderProgressed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room hears. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Listener<OrderProgressed> mailAboutProgress(OrderMail mail) {
        return new Hears<>("notifications.order-progressed", OrderProgressed.class, mail::progressed);
    }

    @Bean
    Listener<OrderConfirmed> mailAboutConfirmation(OrderMail mail) {
        return new Hears<>("notifications.order-confirmed", OrderConfirmed.class, event -> mail.confirmed(event.id()));
    }

    @Bean
    Listener<OrderClosed> mailAboutEnd(OrderMail mail) {
        return new Hears<>("notifications.order-closed", OrderClosed.class, event -> mail.closed(event.id()));
    }
}
