package com.shopwright.storefront;

import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Meets buyers who come back from the bank. The bank's own message is usually a blink behind them, so the page waits that
 * blink rather than saying "waiting" about something that is done.
 */
@Component
class Arrivals {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration BLINK = Duration.ofMillis(75);
    /** How browsers mark a visit that another site led here; the bank may share the host name or not. */
    private static final Set<String> FROM_ELSEWHERE = Set.of("cross-site", "same-site");

    private final Orders orders;
    private final InstantSource clock;

    Arrivals(Orders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    Order settled(Order order, HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from == null || !FROM_ELSEWHERE.contains(from) || order.state() != OrderState.AWAITING_PAYMENT) {
            return order;
        }
        long seen = orders.version(order.id());
        Instant deadline = clock.instant().plus(PATIENCE);
        while (orders.version(order.id()) == seen && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(BLINK.toNanos());
        }
        return orders.find(order.id()).orElse(order);
    }
}
