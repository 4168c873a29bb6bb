package com.shopwright.api;

import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PlaceOutcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What an owner watches on a dashboard: what comes in through the API, and how many orders stand in each state. */
@Component
class OrderMeters {
    private static final String PLACING = "shopwright.orders.placing";
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MeterRegistry registry;

    OrderMeters(MeterRegistry registry, Orders orders) {
        this.registry = registry;
        Supplier<Map<OrderState, Integer>> counts = remembered(orders);
        for (OrderState state : OrderState.values()) {
            Gauge.builder("shopwright.orders", () -> counts.get().getOrDefault(state, 0))
                    .description("Orders by state")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    /** Counts one wish to order by what became of it. */
    void placing(PlaceOutcome outcome) {
        registry.counter(PLACING, "channel", "api", "outcome", name(outcome)).increment();
    }

    private static String name(PlaceOutcome outcome) {
        return switch (outcome) {
            case PlaceOutcome.Placed placed -> placed.repeat() ? "repeated" : "placed";
            case PlaceOutcome.UnknownCart _ -> ProblemKind.NOT_FOUND.label();
            case PlaceOutcome.Incomplete _ -> ProblemKind.CHECKOUT_INCOMPLETE.label();
            case PlaceOutcome.MethodNotOffered _ -> ProblemKind.PAYMENT_METHOD_UNAVAILABLE.label();
            case PlaceOutcome.KeyReused _ -> ProblemKind.IDEMPOTENCY_KEY_REUSED.label();
            case PlaceOutcome.AlreadyOrdered _ -> ProblemKind.ALREADY_ORDERED.label();
            case PlaceOutcome.PriceChanged _ -> ProblemKind.PRICE_CHANGED.label();
            case PlaceOutcome.SoldOut _ -> ProblemKind.SOLD_OUT.label();
            case PlaceOutcome.Busy _ -> ProblemKind.UNAVAILABLE.label();
        };
    }

    /** One query a scrape, not one a state. */
    private static Supplier<Map<OrderState, Integer>> remembered(Orders orders) {
        return new Supplier<>() {
            private long readAt = System.nanoTime() - FRESH.toNanos() - 1;
            private Map<OrderState, Integer> counts = Map.of();

            @Override
            public synchronized Map<OrderState, Integer> get() {
                if (System.nanoTime() - readAt > FRESH.toNanos()) {
                    counts = orders.counts();
                    readAt = System.nanoTime();
                }
                return counts;
            }
        };
    }
}
