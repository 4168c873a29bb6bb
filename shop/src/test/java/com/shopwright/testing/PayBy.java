package com.shopwright.testing;

import com.shopwright.payments.PaymentMethod;

/** The ways to pay that the shop brings along, for tests that choose one. */
public final class PayBy {

    public static final PaymentMethod CARD = new PaymentMethod("card");
    public static final PaymentMethod TRANSFER = new PaymentMethod("transfer");
    public static final PaymentMethod CASH = new PaymentMethod("cash");

    private PayBy() {}
}
