package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/** Sharing an amount over what is open, so that any sequence of shares sums exactly to what was open at first. */
final class Split {

    private Split() {}

    /**
     * What of the amount each open part gets. An amount that is all that is open, or more, takes the parts as they are, even one
     * that is negative because it had too much before; a smaller one is shared by largest remainder over the positive parts, of
     * which none gets more than it has. What exceeds the sum is nobody's.
     *
     * @param amount not negative
     */
    static long[] of(long amount, Currency currency, long... open) {
        long sum = Arrays.stream(open).sum();
        if (sum <= 0 || amount == 0) {
            return new long[open.length];
        }
        if (amount >= sum) {
            return open.clone();
        }
        List<Long> weights =
                Arrays.stream(open).map(part -> Math.max(0, part)).boxed().toList();
        return new Money(amount, currency)
                .split(weights).stream().mapToLong(Money::amount).toArray();
    }
}
