package com.shopwright.orders;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for an order to change in this JVM. A change made by another node is noticed by the waiter's own
 * look at the database.
 */
@Component
final class Bells {

    private final ConcurrentHashMap<OrderId, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** To be taken before the look whose answer decides whether to wait, so that no ring between the two is missed. */
    CountDownLatch bell(OrderId id) {
        return waiting.computeIfAbsent(id, order -> new CountDownLatch(1));
    }

    void ring(OrderId id) {
        CountDownLatch bell = waiting.remove(id);
        if (bell != null) {
            bell.countDown();
        }
    }

    void await(CountDownLatch bell, Duration longest) {
        try {
            if (!bell.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                waiting.values().remove(bell);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
