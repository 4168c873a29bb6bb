package com.shopwright.configurator.material;

/** Points strewn one to a unit square, and which is nearest (Worley, "A cellular texture basis function", 1996). */
final class Cells {

    private Cells() {}

    /**
     * @param distance to the nearest point
     * @param second to the next one
     * @param number 0–1, the nearest point's own
     */
    record Nearest(double distance, double second, double number) {}

    /** Repeats after so many units each way. */
    static Nearest nearest(Noise noise, double x, double y, int repeat) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double best = 9;
        double second = 9;
        double number = 0;
        for (int j = iy - 1; j <= iy + 1; j++) {
            for (int i = ix - 1; i <= ix + 1; i++) {
                int wi = Math.floorMod(i, repeat);
                int wj = Math.floorMod(j, repeat);
                double dx = i + 0.1 + 0.8 * noise.number(wi, wj) - x;
                double dy = j + 0.1 + 0.8 * noise.number(wi + 7919, wj) - y;
                double d = dx * dx + dy * dy;
                if (d < best) {
                    second = best;
                    best = d;
                    number = noise.number(wi, wj + 7919);
                } else if (d < second) {
                    second = d;
                }
            }
        }
        return new Nearest(Math.sqrt(best), Math.sqrt(second), number);
    }
}
