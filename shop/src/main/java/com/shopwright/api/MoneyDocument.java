package com.shopwright.api;

import com.shopwright.kernel.Money;

/** Money in minor units. */
record MoneyDocument(long amount, String currency) {

    static MoneyDocument of(Money money) {
        return new MoneyDocument(money.amount(), money.currency().getCurrencyCode());
    }
}
