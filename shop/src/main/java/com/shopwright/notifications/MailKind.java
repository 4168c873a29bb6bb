package com.shopwright.notifications;

/** The mails this house writes; the label is for staff. */
enum MailKind {
    ORDER_RECEIVED("Order received"),
    TRANSFER_REQUESTED("Transfer instructions"),
    ORDER_CONFIRMED("Order confirmation"),
    PAYMENT_FAILED("Payment failed"),
    PAYMENT_LAPSES("Asked to pay again"),
    BACKORDERED("Part comes later"),
    DELAYED("Part comes later than promised"),
    SHIPPED("On its way"),
    DELIVERED("Delivered"),
    CHANGED("Order changed"),
    NEW_DATE("New date"),
    LINK("Link to the order"),
    CANCELLED("Cancelled"),
    EXPIRED("Expired"),
    ORDER_PARKED("To the owner: order waits"),
    REVIEW_ENDS("To the owner: order waits for a look, last reminder"),
    REFUND_REFUSED("To the owner: the bank refuses a refund"),
    PURCHASE_ORDER_WAITING("To the owner: purchase order to approve"),
    SUPPLIER_REFUSED("To the owner: supplier refused");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
