package com.shopwright.configurator.lettering;

import com.shopwright.configurator.lettering.Lettering.Loop;

/** Whether closed lines cross. */
final class Crossings {

    private Crossings() {}

    /** Two lines, or one with itself. */
    static boolean between(Loop one, Loop other) {
        int n = one.x().length;
        int m = other.x().length;
        for (int i = 0; i < n; i++) {
            for (int j = one == other ? i + 2 : 0; j < m; j++) {
                boolean neighbours = one == other && i == 0 && j == m - 1;
                if (!neighbours && cross(one, i, (i + 1) % n, other, j, (j + 1) % m)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Loop one, int a, int b, Loop other, int c, int d) {
        return overlap(one.x()[a], one.x()[b], other.x()[c], other.x()[d])
                && overlap(one.y()[a], one.y()[b], other.y()[c], other.y()[d])
                && side(one, a, b, other, c) * side(one, a, b, other, d) < 0
                && side(other, c, d, one, a) * side(other, c, d, one, b) < 0;
    }

    private static boolean overlap(double a, double b, double c, double d) {
        return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
    }

    private static double side(Loop line, int a, int b, Loop other, int p) {
        return Math.signum((line.x()[b] - line.x()[a]) * (other.y()[p] - line.y()[a])
                - (line.y()[b] - line.y()[a]) * (other.x()[p] - line.x()[a]));
    }
}
