package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Spot;
import java.util.List;

/** What corners must be so that they bound a piece of the plane. */
final class PolygonRules {

    private PolygonRules() {}

    static void check(List<Spot> corners) {
        int n = corners.size();
        Dimensions.require(n >= 3, "A polygon needs three corners at least.");
        for (int i = 0; i < n; i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % n);
            Dimensions.require(
                    Math.hypot(b.x() - a.x(), b.y() - a.y()) > 1e-3,
                    "Corners " + (i + 1) + " and " + ((i + 1) % n + 1) + " of a polygon are the same.");
        }
        Dimensions.require(Math.abs(Plane.signedArea(corners)) > 1e-3, "A polygon needs an area.");
        Dimensions.require(simple(corners), "The sides of a polygon must not cross or touch.");
    }

    static boolean simple(List<Spot> corners) {
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = (j + 1) % n == i;
                if (!neighbours && meet(corners.get(i), corners.get(i + 1), corners.get(j), corners.get((j + 1) % n))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean meet(Spot a, Spot b, Spot c, Spot d) {
        return boxesMeet(a.x(), b.x(), c.x(), d.x())
                && boxesMeet(a.y(), b.y(), c.y(), d.y())
                && side(a, b, c) * side(a, b, d) <= 0
                && side(c, d, a) * side(c, d, b) <= 0;
    }

    private static boolean boxesMeet(double a, double b, double c, double d) {
        return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
    }

    private static double side(Spot a, Spot b, Spot p) {
        return Math.signum((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()));
    }
}
