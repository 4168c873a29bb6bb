package com.shopwright.payments;

/** What makes an attempt to pay go from one state to another. */
enum PaymentCause {
    NO_ANSWER("the agent was asked and is silent"),
    BUYER_HAS_TO_ACT("the agent wants to see the buyer"),
    AUTHORISED("the agent authorised it"),
    DECLINED("the agent declined it, or authorised another amount"),
    ENDED("the agent ended it, or never heard of it"),
    NOT_WANTED("a payment by hand is not wanted any more"),
    RECEIVED("a person has the money"),
    CAPTURED("money was taken"),
    REFUNDED("money was given back"),
    RELEASED("what was not taken was let go");

    private final String words;

    PaymentCause(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
