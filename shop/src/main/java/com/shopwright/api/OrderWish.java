package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Currency;
import java.util.Optional;

/** The body of "order this cart". */
record OrderWish(PaymentWish payment, Optional<Money> expectedTotal) {

    static final long MOST = 1_000_000_000_000_000L;

    static OrderWish read(Body body) {
        PaymentWish.Fields payment = PaymentWish.Fields.of(body.object("payment"));
        Optional<Money> total = body.has("expectedTotal")
                ? body.object("expectedTotal").flatMap(sum -> money(sum, 0))
                : Optional.empty();
        body.check();
        return new OrderWish(payment.wish(), total);
    }

    /** An amount of at least so many minor units. */
    static Optional<Money> money(Body body, long least) {
        Optional<Long> amount = body.wholeNumber("amount", least, MOST);
        Optional<Currency> currency = body.value("currency", OrderWish::currency);
        return amount.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }

    private static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("currency", "send a currency code such as EUR");
        }
    }
}
