package com.shopwright.configurator.lettering;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** Exact signed areas of closed lines of straight pieces and Bézier curves, by Green's theorem: ½ ∮ (x dy − y dx). */
final class CurveAreas {

    private CurveAreas() {}

    static List<Double> of(PathIterator path) {
        List<Double> areas = new ArrayList<>();
        double[] p = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        double twice = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = p[0];
                    startY = p[1];
                    x = startX;
                    y = startY;
                    twice = 0;
                }
                case PathIterator.SEG_LINETO -> {
                    twice += x * p[1] - p[0] * y;
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    twice += quadratic(x, y, p);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    twice += cubic(x, y, p);
                    x = p[4];
                    y = p[5];
                }
                default -> areas.add((twice + x * startY - startX * y) / 2);
            }
        }
        return areas;
    }

    private static double quadratic(double x, double y, double[] p) {
        double chord = x * p[3] - p[2] * y;
        double first = x * p[1] - p[0] * y;
        double second = p[0] * p[3] - p[2] * p[1];
        return (2 * first + 2 * second + chord) / 3;
    }

    private static double cubic(double x, double y, double[] p) {
        double a = x * p[1] - p[0] * y;
        double b = x * p[3] - p[2] * y;
        double c = x * p[5] - p[4] * y;
        double d = p[0] * p[3] - p[2] * p[1];
        double e = p[0] * p[5] - p[4] * p[1];
        double f = p[2] * p[5] - p[4] * p[3];
        return (6 * a + 3 * b + c + 3 * d + 3 * e + 6 * f) / 10;
    }
}
