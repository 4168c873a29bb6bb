package com.shopwright.notifications;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.PaymentTerms;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a buyer gets back when an order ends, said so that they need not ask. */
record MoneyBack(String sentence) {

    private static final Set<PaymentState> NEVER_PAID = Set.of(PaymentState.DECLINED, PaymentState.ACTION_REQUIRED);

    static MoneyBack of(List<Payment> payments, Function<PaymentMethod, PaymentTerms> terms) {
        return of(payments, 0, terms);
    }

    /** @param before minor units that went back for earlier changes of the order, and were written about then */
    static MoneyBack of(List<Payment> payments, long before, Function<PaymentMethod, PaymentTerms> terms) {
        List<Payment> captured = payments.stream()
                .filter(payment -> payment.captured().isPositive())
                .toList();
        if (!captured.isEmpty()) {
            Money all =
                    captured.stream().map(Payment::captured).reduce(Money::plus).orElseThrow();
            Money taken = new Money(Math.max(0, all.amount() - before), all.currency());
            String where = captured.stream()
                    .map(payment -> terms.apply(payment.method()).wording().back())
                    .distinct()
                    .collect(Collectors.joining(", or "));
            return new MoneyBack("We return " + Phrases.money(taken) + " " + where + ".");
        }
        List<Payment> atAgents = payments.stream()
                .filter(payment -> !terms.apply(payment.method()).byHand())
                .toList();
        if (atAgents.stream().anyMatch(payment -> payment.authorised().isPositive())) {
            return new MoneyBack("Nothing was taken, and the amount that was reserved is released.");
        }
        if (atAgents.stream().allMatch(payment -> NEVER_PAID.contains(payment.state()))) {
            return new MoneyBack("Nothing was charged.");
        }
        return new MoneyBack("Should the bank still take the money, we return it at once.");
    }
}
