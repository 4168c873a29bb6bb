package com.shopwright.notifications;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentState;
import java.util.List;
import java.util.Set;

/** What a buyer gets back when an order ends, said so that they need not ask. */
record MoneyBack(String sentence) {

    private static final Set<PaymentState> NEVER_PAID = Set.of(PaymentState.DECLINED, PaymentState.ACTION_REQUIRED);

    static MoneyBack of(List<Payment> payments) {
        return of(payments, 0);
    }

    /** @param before minor units that went back for earlier changes of the order, and were written about then */
    static MoneyBack of(List<Payment> payments, long before) {
        List<Payment> captured = payments.stream()
                .filter(payment -> payment.captured().isPositive())
                .toList();
        if (!captured.isEmpty()) {
            Money all =
                    captured.stream().map(Payment::captured).reduce(Money::plus).orElseThrow();
            Money taken = new Money(Math.max(0, all.amount() - before), all.currency());
            String where = captured.stream().allMatch(payment -> payment.method() == PaymentMethod.CARD)
                    ? "to your card; banks take two to five days"
                    : "to you; if we do not know your account we will ask";
            return new MoneyBack("We return " + Phrases.money(taken) + " " + where + ".");
        }
        if (payments.stream().anyMatch(payment -> payment.authorised().isPositive())) {
            return new MoneyBack("Nothing was taken, and the amount reserved on your card is released.");
        }
        if (payments.stream().allMatch(payment -> NEVER_PAID.contains(payment.state()))) {
            return new MoneyBack("Nothing was charged.");
        }
        return new MoneyBack("Should the bank still take the money, we return it at once.");
    }
}
