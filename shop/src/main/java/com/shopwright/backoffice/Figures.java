package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Figure;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.OrderSummary;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.Payments;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Today's small numbers. They say "more than" when the day is longer than the orders looked at. */
@Component
class Figures {

    private static final Set<OrderState> STANDING = EnumSet.of(
            OrderState.CONFIRMED,
            OrderState.PARTLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.DELIVERED,
            OrderState.PARKED);

    private final Payments payments;
    private final Words words;

    Figures(Payments payments, Words words) {
        this.payments = payments;
        this.words = words;
    }

    /** @param latest the newest orders, newest first */
    List<Figure> of(Page<OrderSummary> latest) {
        Instant midnight = words.startOfToday();
        List<OrderSummary> today = latest.items().stream()
                .filter(order -> !order.placedAt().isBefore(midnight))
                .toList();
        String atLeast = today.size() == latest.items().size() && latest.next().isPresent() ? "more than " : "";
        List<OrderSummary> standing =
                today.stream().filter(order -> STANDING.contains(order.state())).toList();
        return List.of(
                new Figure("Orders today", atLeast + today.size(), confirmed(today, standing)),
                new Figure(
                        "Sold today", sum(standing, OrderSummary::total, atLeast), "goods and delivery, VAT contained"),
                new Figure("Money in", sum(taken(today), Function.identity(), atLeast), "of today's orders"));
    }

    private String confirmed(List<OrderSummary> today, List<OrderSummary> standing) {
        return today.isEmpty() ? "none yet" : standing.size() + " confirmed";
    }

    private List<Money> taken(List<OrderSummary> today) {
        Set<Payable> payables =
                today.stream().map(order -> new Payable(order.id().value())).collect(Collectors.toSet());
        return payables.isEmpty()
                ? List.of()
                : payments.of(payables).values().stream()
                        .flatMap(Collection::stream)
                        .map(Figures::kept)
                        .toList();
    }

    private static Money kept(Payment payment) {
        return payment.captured().minus(payment.refunded());
    }

    private <T> String sum(List<T> items, Function<T, Money> money, String atLeast) {
        return items.stream()
                .map(money)
                .reduce(Money::plus)
                .map(sum -> atLeast + words.money(sum))
                .orElse("–");
    }
}
