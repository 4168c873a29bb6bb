package com.shopwright.payments.port;

import com.shopwright.kernel.Money;

/** What people of the shop have noted of money that came in by hand. */
public interface Till {

    Noted of(Charge charge);

    /** @param paidBack what a person has given back, or is about to */
    record Noted(Money received, Money paidBack) {}
}
