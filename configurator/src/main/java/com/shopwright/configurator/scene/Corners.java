package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Spot;
import java.util.ArrayList;
import java.util.List;

/** The corners of a polygon, counter-clockwise, each with the way it takes when the polygon is drawn in by 1. */
record Corners(double[] x, double[] y, double[] inX, double[] inY, double[] tangents) {

    static Corners of(List<Spot> corners) {
        List<Spot> ordered = Plane.signedArea(corners) > 0 ? corners : new ArrayList<>(corners).reversed();
        int n = ordered.size();
        Corners made = new Corners(new double[n], new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            made.set(i, ordered.get((i + n - 1) % n), ordered.get(i), ordered.get((i + 1) % n));
        }
        return made;
    }

    private void set(int i, Spot before, Spot at, Spot after) {
        double a = Math.hypot(at.x() - before.x(), at.y() - before.y());
        double b = Math.hypot(after.x() - at.x(), after.y() - at.y());
        double ax = (at.x() - before.x()) / a;
        double ay = (at.y() - before.y()) / a;
        double bx = (after.x() - at.x()) / b;
        double by = (after.y() - at.y()) / b;
        double cosine = 1 + ax * bx + ay * by;
        x[i] = at.x();
        y[i] = at.y();
        // The inner normals are the directions turned left; both sides move in by 1 where they meet.
        inX[i] = -(ay + by) / cosine;
        inY[i] = (ax + bx) / cosine;
        tangents[i] = (ax * by - ay * bx) / cosine;
    }

    /** Σ tan(θ/2). */
    double turning() {
        double sum = 0;
        for (double tangent : tangents) {
            sum += tangent;
        }
        return sum;
    }

    double reach(double inset, double alongX, double alongY) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, (x[i] + inset * inX[i]) * alongX + (y[i] + inset * inY[i]) * alongY);
        }
        return most;
    }

    /** At which inset the first side has no length left, or the sides begin to cross. */
    double insetBound() {
        double bound = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double length = Math.hypot(x[next] - x[i], y[next] - y[i]);
            double loss = tangents[i] + tangents[next];
            bound = loss > 0 ? Math.min(bound, length / loss) : bound;
        }
        double low = 0;
        double high = Math.min(bound, Math.sqrt(Math.abs(area())));
        if (PolygonRules.simple(drawnIn(high * 0.999))) {
            return high;
        }
        for (int step = 0; step < 24; step++) {
            double middle = (low + high) / 2;
            if (PolygonRules.simple(drawnIn(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Spot> drawnIn(double inset) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            spots.add(new Spot(x[i] + inset * inX[i], y[i] + inset * inY[i]));
        }
        return spots;
    }

    private double area() {
        return Plane.signedArea(drawnIn(0));
    }
}
