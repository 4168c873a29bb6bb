package com.shopwright.orders;

import static com.shopwright.kernel.Who.BUYER;
import static com.shopwright.kernel.Who.SHOP;
import static com.shopwright.kernel.Who.STAFF;
import static com.shopwright.kernel.Who.WAREHOUSE;
import static com.shopwright.orders.LineCause.LEFT;
import static com.shopwright.orders.LineState.CANCELLED;
import static com.shopwright.orders.LineState.OPEN;
import static com.shopwright.orders.LineState.PARTLY_CANCELLED;
import static com.shopwright.orders.LineState.PARTLY_SHIPPED;
import static com.shopwright.orders.LineState.SHIPPED;

import com.shopwright.kernel.StateMachine;

/**
 * The one table of what may become of a line. {@link LineRows#become} is the door. The pieces that were cancelled and that
 * left are counted; the state says what the counts amount to. What left is never cancelled.
 */
final class LineMachine {

    static final StateMachine<LineState, LineCause> TABLE = StateMachine.<LineState, LineCause>startingIn(OPEN)
            .with(OPEN, LineCause.CANCELLED, PARTLY_CANCELLED, STAFF, BUYER)
            .with(OPEN, LineCause.CANCELLED, CANCELLED, STAFF, BUYER, SHOP)
            .with(OPEN, LEFT, PARTLY_SHIPPED, WAREHOUSE, STAFF)
            .with(OPEN, LEFT, SHIPPED, WAREHOUSE, STAFF)
            .with(PARTLY_CANCELLED, LineCause.CANCELLED, CANCELLED, STAFF, BUYER, SHOP)
            .with(PARTLY_CANCELLED, LEFT, PARTLY_SHIPPED, WAREHOUSE, STAFF)
            .with(PARTLY_CANCELLED, LEFT, SHIPPED, WAREHOUSE, STAFF)
            .with(PARTLY_SHIPPED, LineCause.CANCELLED, SHIPPED, STAFF, BUYER)
            .with(PARTLY_SHIPPED, LEFT, SHIPPED, WAREHOUSE, STAFF);

    private LineMachine() {}
}
