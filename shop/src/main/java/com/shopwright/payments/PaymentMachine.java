package com.shopwright.payments;

import static com.shopwright.kernel.Who.BANK;
import static com.shopwright.kernel.Who.SHOP;
import static com.shopwright.kernel.Who.STAFF;
import static com.shopwright.payments.PaymentState.ACTION_REQUIRED;
import static com.shopwright.payments.PaymentState.AUTHORISED;
import static com.shopwright.payments.PaymentState.CAPTURED;
import static com.shopwright.payments.PaymentState.DECLINED;
import static com.shopwright.payments.PaymentState.PARTLY_CAPTURED;
import static com.shopwright.payments.PaymentState.PARTLY_REFUNDED;
import static com.shopwright.payments.PaymentState.REFUNDED;
import static com.shopwright.payments.PaymentState.SENDING;
import static com.shopwright.payments.PaymentState.UNKNOWN;
import static com.shopwright.payments.PaymentState.VOIDED;

import com.shopwright.kernel.StateMachine;

/**
 * The one table of what may become of an attempt to pay. {@link PaymentRows#update} is the door. {@code VOIDED} is left again
 * only by news that was on its way: a call that reached the agent after all, a capture whose answer was slower than the
 * release's; what comes of it is given back.
 */
final class PaymentMachine {

    static final StateMachine<PaymentState, PaymentCause> TABLE = StateMachine.<PaymentState, PaymentCause>startingIn(
                    SENDING)
            .with(SENDING, PaymentCause.NO_ANSWER, UNKNOWN, SHOP)
            .with(SENDING, PaymentCause.BUYER_HAS_TO_ACT, ACTION_REQUIRED, BANK)
            .with(SENDING, PaymentCause.AUTHORISED, AUTHORISED, BANK)
            .with(SENDING, PaymentCause.DECLINED, DECLINED, BANK)
            .with(SENDING, PaymentCause.ENDED, VOIDED, BANK)
            .with(SENDING, PaymentCause.CAPTURED, PARTLY_CAPTURED, BANK)
            .with(SENDING, PaymentCause.CAPTURED, CAPTURED, BANK)
            .with(UNKNOWN, PaymentCause.CAPTURED, PARTLY_CAPTURED, BANK)
            .with(UNKNOWN, PaymentCause.CAPTURED, CAPTURED, BANK)
            .with(UNKNOWN, PaymentCause.BUYER_HAS_TO_ACT, ACTION_REQUIRED, BANK)
            .with(UNKNOWN, PaymentCause.AUTHORISED, AUTHORISED, BANK)
            .with(UNKNOWN, PaymentCause.DECLINED, DECLINED, BANK)
            .with(UNKNOWN, PaymentCause.ENDED, VOIDED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.AUTHORISED, AUTHORISED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.CAPTURED, PARTLY_CAPTURED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.CAPTURED, CAPTURED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.DECLINED, DECLINED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.ENDED, VOIDED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.RELEASED, VOIDED, BANK)
            .with(ACTION_REQUIRED, PaymentCause.NOT_WANTED, VOIDED, SHOP)
            .with(ACTION_REQUIRED, PaymentCause.RECEIVED, CAPTURED, STAFF)
            .with(ACTION_REQUIRED, PaymentCause.REFUNDED, PARTLY_REFUNDED, STAFF)
            .with(ACTION_REQUIRED, PaymentCause.REFUNDED, REFUNDED, STAFF)
            .with(AUTHORISED, PaymentCause.RECEIVED, PARTLY_CAPTURED, STAFF)
            .with(AUTHORISED, PaymentCause.RECEIVED, CAPTURED, STAFF)
            .with(PARTLY_CAPTURED, PaymentCause.RECEIVED, CAPTURED, STAFF)
            .with(REFUNDED, PaymentCause.RECEIVED, PARTLY_REFUNDED, STAFF)
            .with(VOIDED, PaymentCause.RECEIVED, CAPTURED, STAFF)
            .with(AUTHORISED, PaymentCause.CAPTURED, PARTLY_CAPTURED, BANK)
            .with(AUTHORISED, PaymentCause.CAPTURED, CAPTURED, BANK)
            .with(AUTHORISED, PaymentCause.RELEASED, VOIDED, BANK, STAFF)
            .with(PARTLY_CAPTURED, PaymentCause.CAPTURED, CAPTURED, BANK)
            .with(PARTLY_CAPTURED, PaymentCause.REFUNDED, PARTLY_REFUNDED, BANK, STAFF)
            .with(PARTLY_CAPTURED, PaymentCause.REFUNDED, REFUNDED, BANK, STAFF)
            .with(CAPTURED, PaymentCause.REFUNDED, PARTLY_REFUNDED, BANK, STAFF)
            .with(CAPTURED, PaymentCause.REFUNDED, REFUNDED, BANK, STAFF)
            .with(PARTLY_REFUNDED, PaymentCause.REFUNDED, REFUNDED, BANK, STAFF)
            .with(REFUNDED, PaymentCause.CAPTURED, PARTLY_REFUNDED, BANK)
            .with(VOIDED, PaymentCause.BUYER_HAS_TO_ACT, ACTION_REQUIRED, BANK)
            .with(VOIDED, PaymentCause.AUTHORISED, AUTHORISED, BANK)
            .with(VOIDED, PaymentCause.DECLINED, DECLINED, BANK)
            .with(VOIDED, PaymentCause.CAPTURED, PARTLY_CAPTURED, BANK)
            .with(VOIDED, PaymentCause.CAPTURED, CAPTURED, BANK);

    private PaymentMachine() {}
}
