package com.shopwright.orders;

/** Why an order is parked, and whether a person's approval is enough to let it go on. */
enum Attention {
    /** A review rule wants a person to look before anything is taken or sent. */
    REVIEW(true),
    /** The warehouse cannot do it; approval asks it again. */
    DISPATCH_FAILED(true),
    /** The bank will not pay out what it had authorised; approval does not change that. */
    CAPTURE_FAILED(false),
    /** What the bank has promised runs out before the goods leave; only the buyer can renew it. */
    PAYMENT_LAPSES(false);

    private final boolean approvable;

    Attention(boolean approvable) {
        this.approvable = approvable;
    }

    boolean isApprovable() {
        return approvable;
    }
}
