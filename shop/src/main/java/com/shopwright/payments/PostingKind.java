package com.shopwright.payments;

/** What a posting is about. */
public enum PostingKind {
    /** Carried over from the first ledger. */
    OPENING("Carried over"),
    /** Money came in, through an agent or by hand. */
    CAPTURE("Money taken"),
    /** Money went back to the buyer. */
    REFUND("Money given back"),
    /** All that was ordered has left: what was paid in advance is earned, what was not paid is owed. */
    DELIVERY("Goods delivered"),
    /** Less is owed for what has left. */
    CREDIT("Price reduced"),
    /** The agent paid out what it held, less its fees. */
    SETTLEMENT("Paid out by the agent"),
    DISPUTE("Payment disputed"),
    DISPUTE_WON("Dispute won"),
    DISPUTE_LOST("Dispute lost"),
    /** A person put a difference away. */
    CORRECTION("Difference put away");

    private final String label;

    PostingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
