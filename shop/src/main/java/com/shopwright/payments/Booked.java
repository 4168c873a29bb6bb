package com.shopwright.payments;

/**
 * What is booked for one payable so far, in minor units; each figure positive as its reader expects it.
 *
 * @param goods sold less given back, without tax
 * @param deposits paid in advance and not earned yet, or paid too much
 * @param receivable has left and is not paid
 */
record Booked(long goods, long tax, long shipping, long deposits, long receivable) {

    static final Booked NOTHING = new Booked(0, 0, 0, 0, 0);

    Booked plus(Posting posting) {
        return new Booked(
                goods - posting.leg(Account.REVENUE) - posting.leg(Account.REFUNDS),
                tax - posting.leg(Account.TAX),
                shipping - posting.leg(Account.SHIPPING),
                deposits - posting.leg(Account.DEPOSITS),
                receivable + posting.leg(Account.RECEIVABLE));
    }

    /** What the buyer has paid and not got back. */
    long kept() {
        return goods + tax + shipping + deposits - receivable;
    }
}
