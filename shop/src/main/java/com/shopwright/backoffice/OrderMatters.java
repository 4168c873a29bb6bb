package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.orders.OrderFilter;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.OrderSummary;
import com.shopwright.orders.Orders;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders that wait for a decision, or for money that only a person can see. */
@Component
class OrderMatters {

    private static final int LOOKED_AT = 100;
    private static final Set<OrderState> MAY_OWE = Set.of(
            OrderState.AWAITING_PAYMENT,
            OrderState.CONFIRMED,
            OrderState.PARTLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.DELIVERED);

    private final Orders orders;
    private final Payments payments;
    private final Words words;

    OrderMatters(Orders orders, Payments payments, Words words) {
        this.orders = orders;
        this.payments = payments;
        this.words = words;
    }

    Matter parked() {
        return Matters.matter(
                "Orders that wait for you",
                "Look at each, then approve or cancel it.",
                list(Set.of(OrderState.PARKED, OrderState.IN_REVIEW)).stream()
                        .map(this::thing)
                        .toList(),
                "/office/orders");
    }

    Matter money() {
        List<OrderSummary> byHand = list(MAY_OWE).stream()
                .filter(order -> payments.terms(order.paymentMethod()).byHand())
                .toList();
        Map<Payable, List<Payment>> attempts = byHand.isEmpty()
                ? Map.of()
                : payments.of(byHand.stream().map(OrderMatters::payable).collect(Collectors.toSet()));
        return Matters.matter(
                "Money to look for",
                "Once it is on your account, or in your hand, mark it as received.",
                byHand.stream()
                        .filter(order -> attempts.getOrDefault(payable(order), List.of()).stream()
                                .anyMatch(payment -> expected(payment, payments)))
                        .map(this::thing)
                        .toList(),
                "/office/orders");
    }

    /** Whether a person may say that this money has come. */
    static boolean expected(Payment payment, Payments payments) {
        return payments.terms(payment.method()).byHand()
                && (payment.state() == PaymentState.ACTION_REQUIRED
                        || payment.state() == PaymentState.AUTHORISED
                        || payment.state() == PaymentState.PARTLY_CAPTURED);
    }

    private List<OrderSummary> list(Set<OrderState> states) {
        return orders.list(new OrderFilter(states, Optional.empty(), Optional.empty(), LOOKED_AT))
                .items();
    }

    private static Payable payable(OrderSummary order) {
        return new Payable(order.id().value());
    }

    private Thing thing(OrderSummary order) {
        return new Thing(
                order.customer(),
                order.number() + " · " + payments.terms(order.paymentMethod()).name() + " · "
                        + words.moment(order.placedAt()),
                words.money(order.total()),
                OrderPages.href(order.number()));
    }
}
