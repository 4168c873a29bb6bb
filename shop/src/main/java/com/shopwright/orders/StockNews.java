package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.PromisesBroken;
import com.shopwright.stock.ShortagesFilled;
import com.shopwright.stock.Stock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders hear from the stock database. */
@Configuration(proxyBeanMethods = false)
class StockNews {

    /** Goods came in for an order that waited: they may go out. */
    @Bean
    Listener<ShortagesFilled> shortagesFilled(OrderRows orders, Events events, Transactions transactions) {
        return listener(
                "orders.shortages-filled",
                ShortagesFilled.class,
                event -> transactions.inOne(() -> orders.lock(order(event.claimant()))
                        .filter(StockNews::isUnderWay)
                        .ifPresent(head -> events.publish(new DispatchDue(head.id())))));
    }

    /** A count took what was promised: the buyer's page says so, purchasing sees the shortage. */
    @Bean
    Listener<PromisesBroken> promisesBroken(
            OrderRows orders,
            Progress progress,
            Stock stock,
            Timeline timeline,
            Transactions transactions,
            Events events) {
        return listener(
                "orders.promises-broken",
                PromisesBroken.class,
                event -> transactions.inOne(() -> orders.lock(order(event.claimant()))
                        .filter(StockNews::isUnderWay)
                        .ifPresent(head -> {
                            timeline.add(
                                    head.id(),
                                    Step.PROMISE_BROKEN,
                                    Actor.SHOP,
                                    "Missing now: " + progress.list(head.id(), stock.shortages(event.claimant())));
                            events.publish(new OrderProgressed(head.id(), Step.PROMISE_BROKEN, Optional.empty()));
                        })));
    }

    private static OrderId order(Claimant claimant) {
        return new OrderId(claimant.value());
    }

    private static boolean isUnderWay(Head head) {
        return head.state() == OrderState.CONFIRMED || head.state() == OrderState.PARTLY_SHIPPED;
    }

    private static <E extends com.shopwright.kernel.Event> Listener<E> listener(
            String name, Class<E> type, java.util.function.Consumer<E> what) {
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
