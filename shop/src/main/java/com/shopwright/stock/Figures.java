package com.shopwright.stock;

/**
 * The three balances of an item, or how an entry of the ledger changes them.
 *
 * @param onHand physically there
 * @param held promised to orders that are not paid yet
 * @param allocated promised to confirmed orders
 */
public record Figures(int onHand, int held, int allocated) {

    static final Figures NONE = new Figures(0, 0, 0);

    /** What nobody was promised. */
    public int free() {
        return onHand - held - allocated;
    }

    Figures plus(Figures more) {
        return new Figures(
                Math.addExact(onHand, more.onHand),
                Math.addExact(held, more.held),
                Math.addExact(allocated, more.allocated));
    }

    /** Nothing is below zero, and nothing is promised beyond what is there. */
    boolean possible() {
        return onHand >= 0 && held >= 0 && allocated >= 0 && free() >= 0;
    }
}
