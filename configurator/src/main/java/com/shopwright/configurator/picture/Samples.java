package com.shopwright.configurator.picture;

/**
 * Evenly spread points of the unit square: Roberts's R2 sequence (2018), dealt out to 16 neighbouring cells so that
 * each has a set of its own and all 16 together have one long even set (interleaved sampling, Keller and Heidrich
 * 2001).
 */
final class Samples {

    static final int SETS = 16;
    /** Neighbours get sets that lie far apart in the sequence: a 4 × 4 ordered-dither matrix. */
    private static final int[] DEAL = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private Samples() {}

    static int set(int x, int y) {
        return DEAL[(y & 3) * 4 + (x & 3)];
    }

    static double first(int set, int i) {
        double a = 0.5 + (i * SETS + set + 1) * 0.7548776662466927;
        return a - Math.floor(a);
    }

    static double second(int set, int i) {
        double a = 0.5 + (i * SETS + set + 1) * 0.5698402909980532;
        return a - Math.floor(a);
    }
}
