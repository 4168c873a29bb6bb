package com.shopwright.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limits;
import com.shopwright.orders.OrderId;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Stops whoever tries out stolen card numbers here: after ten declined card payments in ten minutes an address may not try
 * another one. An order whose payment went well is forgotten at once, so an honest client costs one look-up at most.
 */
@Component
class CardTesting {
    static final int DECLINES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ORDERS_WATCHED = 500;

    private final Limits limits;
    private final Payments payments;
    private final InstantSource clock;
    private final Cache<ClientAddress, Set<OrderId>> watched =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(WINDOW).build();

    CardTesting(Limits limits, Payments payments, InstantSource clock) {
        this.limits = limits;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws Refusal if the address had too many cards declined */
    void check(ClientAddress client) {
        Set<OrderId> orders = watched.getIfPresent(client);
        if (orders == null || !limits.on()) {
            return;
        }
        Instant since = clock.instant().minus(WINDOW);
        List<Instant> declined = declines(orders, since);
        if (declined.size() >= DECLINES) {
            Instant free = declined.get(declined.size() - DECLINES).plus(WINDOW);
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "Too many cards were declined from your address.")
                    .retryAfter(Duration.between(clock.instant(), free))
                    .refusal();
        }
    }

    /** Remembers an order whose card payment did not go well yet. */
    void watch(ClientAddress client, OrderId order) {
        if (limits.on()) {
            Set<OrderId> orders = watched.get(client, _ -> ConcurrentHashMap.newKeySet());
            if (orders.size() < ORDERS_WATCHED) {
                orders.add(order);
                watched.put(client, orders);
            }
        }
    }

    private List<Instant> declines(Set<OrderId> orders, Instant since) {
        Map<Payable, List<Payment>> attempts = payments.of(
                orders.stream().map(order -> new Payable(order.value())).collect(Collectors.toSet()));
        orders.removeIf(order -> attempts.getOrDefault(new Payable(order.value()), List.of()).stream()
                .noneMatch(attempt -> attempt.state().isOpen() || declinedSince(attempt, since)));
        return attempts.values().stream()
                .flatMap(List::stream)
                .filter(attempt -> declinedSince(attempt, since))
                .map(Payment::createdAt)
                .sorted()
                .toList();
    }

    private static boolean declinedSince(Payment attempt, Instant since) {
        return attempt.state() == PaymentState.DECLINED && attempt.createdAt().isAfter(since);
    }
}
