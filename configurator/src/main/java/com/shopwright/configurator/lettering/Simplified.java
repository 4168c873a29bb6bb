package com.shopwright.configurator.lettering;

import com.shopwright.configurator.lettering.Lettering.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closed lines with fewer points (Douglas and Peucker's method). */
final class Simplified {

    private Simplified() {}

    /** None if nothing is left that has an area. */
    static Optional<Loop> of(List<double[]> points, double gap) {
        int far = 0;
        for (int i = 1; i < points.size(); i++) {
            far = squared(points.getFirst(), points.get(i)) > squared(points.getFirst(), points.get(far)) ? i : far;
        }
        List<double[]> kept = new ArrayList<>();
        List<double[]> closed = new ArrayList<>(points);
        closed.add(points.getFirst());
        keep(closed, 0, far, gap, kept);
        keep(closed, far, points.size(), gap, kept);
        if (kept.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(new Loop(
                kept.stream().mapToDouble(point -> point[0]).toArray(),
                kept.stream().mapToDouble(point -> point[1]).toArray()));
    }

    /** The first point and all between that are needed. */
    private static void keep(List<double[]> points, int from, int to, double gap, List<double[]> kept) {
        int worst = from;
        double most = gap;
        for (int i = from + 1; i < to; i++) {
            double off = off(points.get(from), points.get(to), points.get(i));
            if (off > most) {
                most = off;
                worst = i;
            }
        }
        if (worst == from) {
            kept.add(points.get(from));
            return;
        }
        keep(points, from, worst, gap, kept);
        keep(points, worst, to, gap, kept);
    }

    private static double off(double[] a, double[] b, double[] p) {
        double length = Math.sqrt(squared(a, b));
        return length == 0
                ? Math.sqrt(squared(a, p))
                : Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length;
    }

    private static double squared(double[] a, double[] b) {
        return (b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]);
    }
}
