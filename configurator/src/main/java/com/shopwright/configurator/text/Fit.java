package com.shopwright.configurator.text;

/** A number as a wish for one option, and how far-fetched that is. */
record Fit(Wish.Meaning meaning, int cost) {

    /** A value that the option has. */
    static final int EXACT = 0;

    /** Between two values. */
    static final int BETWEEN = 1;

    /** Near the nearest of a few sizes. */
    static final int NEAR = 3;

    /** Outside, but not absurd when the option is named. */
    static final int OUTSIDE = 20;

    /** Nobody means this. */
    static final int ABSURD = 60;

    boolean near() {
        return cost < OUTSIDE;
    }

    boolean bearable() {
        return cost < ABSURD;
    }

    Fit dearer(int by) {
        return new Fit(meaning, cost + by);
    }
}
