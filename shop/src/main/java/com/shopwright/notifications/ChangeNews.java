package com.shopwright.notifications;

import com.shopwright.kernel.Event;
import com.shopwright.kernel.Listener;
import com.shopwright.orders.LinkWanted;
import com.shopwright.orders.OrderChanged;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of changes that the buyer is written about, and of buyers who lost their link. */
@Configuration(proxyBeanMethods = false)
class ChangeNews {

    @Bean
    Listener<OrderChanged> orderChangedMail(OrderMail mail) {
        return listener("notifications.order-changed", OrderChanged.class, mail::changed);
    }

    @Bean
    Listener<LinkWanted> linkWantedMail(OrderMail mail) {
        return listener("notifications.link-wanted", LinkWanted.class, mail::link);
    }

    private static <E extends Event> Listener<E> listener(String name, Class<E> type, Consumer<E> what) {
        return new Listener<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<E> event() {
                return type;
            }

            @Override
            public void on(E event) {
                what.accept(event);
            }
        };
    }
}
