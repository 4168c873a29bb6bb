package com.shopwright.orders;

/** The steps an order's timeline knows; the label is for people. */
public enum Step {
    PLACED("Order placed"),
    STOCK_HELD("Stock held for you"),
    PAYMENT_STARTED("Payment started"),
    PAYMENT_ACTION_REQUIRED("Waiting for you at the bank"),
    PAYMENT_UNKNOWN("The bank has not answered yet"),
    PAYMENT_AUTHORISED("Payment authorised"),
    PAYMENT_DECLINED("Payment declined"),
    PAYMENT_LAPSES("Please pay again"),
    PAYMENT_CAPTURED("Payment taken"),
    PAYMENT_RECEIVED("Payment received"),
    PAYMENT_REFUNDED("Money returned"),
    CONFIRMED("Order confirmed"),
    BACKORDERED("Part of it is on its way to us"),
    SUPPLIER_ORDERED("Ordered from the supplier"),
    SUPPLIER_CONFIRMED("Supplier confirmed"),
    GOODS_ARRIVED("Goods arrived"),
    DISPATCH_REQUESTED("Sent to the warehouse"),
    PICKED("Picked"),
    PACKED("Packed"),
    SHIPPED("Shipped"),
    DELIVERED("Delivered"),
    PROMISE_BROKEN("A count changed what we have"),
    PARKED("Waiting for a person"),
    IN_REVIEW("A person has a look first"),
    REVIEW_REMINDED("Still waits for a look"),
    APPROVED("Approved"),
    PART_CANCELLED("Part of it cancelled"),
    REFUND_AGREED("Refund agreed"),
    REFUND_REFUSED("The bank did not return the money"),
    DELIVERY_CHANGED("Delivery changed"),
    PROMISE_MOVED("New date"),
    LINK_RENEWED("New link sent"),
    SETTLED_BY_HAND("Settled by a person"),
    EXPIRED("Expired unpaid"),
    CANCELLED("Cancelled");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
