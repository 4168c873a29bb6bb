package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Point;
import java.util.List;

/** What a path must be so that something can be carried along it. */
final class RouteRules {

    /** Legs shorter than this, in millimetres, have no direction worth following. */
    private static final double SHORTEST = 1e-3;

    private RouteRules() {}

    static void check(List<Point> path, double bend, boolean closed) {
        Dimensions.require(
                path.size() >= (closed ? 3 : 2),
                closed ? "A closed path needs three points at least." : "A path needs two points at least.");
        int legs = closed ? path.size() : path.size() - 1;
        for (int i = 0; i < legs; i++) {
            Vector leg = leg(path, i);
            Dimensions.require(
                    leg.length() > SHORTEST, "Points " + (i + 1) + " and " + (i + 2) + " of a path are the same.");
            if (i > 0 || closed) {
                Vector before = leg(path, (i + legs - 1) % legs);
                Dimensions.require(
                        before.unit().dot(leg.unit()) > -0.999,
                        "A path turns straight back at its point " + (i + 1) + ": put a point between.");
            }
        }
    }

    /** A section that is heavier on one side has no simple volume on a path that rolls it. */
    static void checkLevel(List<Point> path, boolean closed, boolean lopsided) {
        if (!closed || !lopsided) {
            return;
        }
        Vector first = leg(path, 0).unit();
        Vector square = Vector.Z;
        double best = 0;
        for (int i = 1; i < path.size(); i++) {
            Vector cross = first.cross(leg(path, i).unit());
            if (cross.length() > best) {
                best = cross.length();
                square = cross.unit();
            }
        }
        for (Point point : path) {
            double off = square.dot(Vector.of(point).minus(Vector.of(path.getFirst())));
            Dimensions.require(Math.abs(off) < 0.01, "The closed path of a profile must lie in one plane.");
        }
    }

    private static Vector leg(List<Point> path, int i) {
        return Vector.of(path.get((i + 1) % path.size())).minus(Vector.of(path.get(i)));
    }
}
