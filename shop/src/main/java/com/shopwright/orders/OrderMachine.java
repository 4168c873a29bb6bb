package com.shopwright.orders;

import static com.shopwright.kernel.Who.BANK;
import static com.shopwright.kernel.Who.BUYER;
import static com.shopwright.kernel.Who.SHOP;
import static com.shopwright.kernel.Who.STAFF;
import static com.shopwright.kernel.Who.WAREHOUSE;
import static com.shopwright.orders.OrderState.AWAITING_PAYMENT;
import static com.shopwright.orders.OrderState.CANCELLED;
import static com.shopwright.orders.OrderState.CONFIRMED;
import static com.shopwright.orders.OrderState.DELIVERED;
import static com.shopwright.orders.OrderState.EXPIRED;
import static com.shopwright.orders.OrderState.IN_REVIEW;
import static com.shopwright.orders.OrderState.PARKED;
import static com.shopwright.orders.OrderState.PARTLY_SHIPPED;
import static com.shopwright.orders.OrderState.PAYMENT_FAILED;
import static com.shopwright.orders.OrderState.SHIPPED;

import com.shopwright.kernel.StateMachine;

/**
 * The one table of what may become of an order. {@link OrderRows#become} is the door; nothing else writes an order's state.
 * Nothing that left is cancelled, and nothing that is not paid (or to be paid at the door) leaves.
 */
final class OrderMachine {

    static final StateMachine<OrderState, OrderCause> TABLE = StateMachine.<OrderState, OrderCause>startingIn(
                    AWAITING_PAYMENT)
            .with(AWAITING_PAYMENT, OrderCause.PAID, CONFIRMED, BANK, STAFF, SHOP)
            .with(AWAITING_PAYMENT, OrderCause.REVIEW_RULE, IN_REVIEW, SHOP)
            .with(AWAITING_PAYMENT, OrderCause.DECLINED, PAYMENT_FAILED, BANK, SHOP)
            .with(AWAITING_PAYMENT, OrderCause.TIME_IS_UP, EXPIRED, SHOP)
            .with(AWAITING_PAYMENT, OrderCause.CANCELLED, CANCELLED, STAFF, BUYER)
            .with(PAYMENT_FAILED, OrderCause.PAYS_AGAIN, AWAITING_PAYMENT, BUYER)
            .with(PAYMENT_FAILED, OrderCause.PAID, CONFIRMED, BANK, STAFF, SHOP)
            .with(PAYMENT_FAILED, OrderCause.REVIEW_RULE, IN_REVIEW, SHOP)
            .with(PAYMENT_FAILED, OrderCause.TIME_IS_UP, EXPIRED, SHOP)
            .with(PAYMENT_FAILED, OrderCause.CANCELLED, CANCELLED, STAFF, BUYER)
            .with(IN_REVIEW, OrderCause.APPROVED, CONFIRMED, STAFF)
            .with(IN_REVIEW, OrderCause.CANCELLED, CANCELLED, STAFF, BUYER, SHOP)
            .with(CONFIRMED, OrderCause.PARCEL_LEFT, PARTLY_SHIPPED, WAREHOUSE, STAFF)
            .with(CONFIRMED, OrderCause.ALL_LEFT, SHIPPED, WAREHOUSE, STAFF)
            .with(CONFIRMED, OrderCause.NEEDS_PERSON, PARKED, WAREHOUSE, STAFF, BANK, SHOP)
            .with(CONFIRMED, OrderCause.CANCELLED, CANCELLED, STAFF, BUYER)
            .with(PARTLY_SHIPPED, OrderCause.ALL_LEFT, SHIPPED, WAREHOUSE, STAFF)
            .with(PARTLY_SHIPPED, OrderCause.REST_CANCELLED, SHIPPED, STAFF, BUYER)
            .with(PARTLY_SHIPPED, OrderCause.NEEDS_PERSON, PARKED, WAREHOUSE, STAFF, BANK, SHOP)
            .with(PARKED, OrderCause.APPROVED, CONFIRMED, STAFF)
            .with(PARKED, OrderCause.APPROVED, PARTLY_SHIPPED, STAFF)
            .with(PARKED, OrderCause.PAID, CONFIRMED, BANK)
            .with(PARKED, OrderCause.PAID, PARTLY_SHIPPED, BANK)
            .with(PARKED, OrderCause.ALL_LEFT, SHIPPED, WAREHOUSE, STAFF)
            .with(PARKED, OrderCause.REST_CANCELLED, SHIPPED, STAFF, BUYER)
            .with(PARKED, OrderCause.CANCELLED, CANCELLED, STAFF, BUYER)
            .with(SHIPPED, OrderCause.ALL_DELIVERED, DELIVERED, WAREHOUSE, STAFF, BUYER);

    private OrderMachine() {}
}
