package com.shopwright.orders;

/** What makes an order go from one state to another. */
enum OrderCause {
    PAID("paid, or to be paid at the door"),
    REVIEW_RULE("paid, but a review rule wants a look first"),
    DECLINED("every attempt to pay ended without money"),
    PAYS_AGAIN("another attempt to pay"),
    TIME_IS_UP("not paid in time"),
    APPROVED("approved"),
    NEEDS_PERSON("a parcel or its money failed"),
    PARCEL_LEFT("a parcel left"),
    ALL_LEFT("the last parcel left"),
    REST_CANCELLED("what had not left was cancelled"),
    ALL_DELIVERED("the last parcel was delivered"),
    CANCELLED("cancelled");

    private final String words;

    OrderCause(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
